// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/conditions.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat::questionnaire_file {
namespace {

enum class Visit : std::uint8_t { open, on_path, done };

/// One question on the path that is being followed, and which of its ids comes next.
struct Step {
  std::size_t question = 0;
  std::size_t next = 0;
};

/// Depth-first search without recursion: a chain may be as long as the file.
class CycleSearch {
 public:
  CycleSearch(yaml::Reader& reader, const std::vector<PlacedCondition>& relevants)
      : reader_(&reader), relevants_(&relevants), visits_(relevants.size(), Visit::open) {
    for (std::size_t i = 0; i < relevants.size(); ++i) {
      positions_.try_emplace(relevants[i].owner, i);
      asked_.push_back(relevants[i].condition.ids());
    }
  }

  void run() {
    for (std::size_t i = 0; i < visits_.size(); ++i) {
      if (visits_[i] == Visit::open) {
        follow(i);
      }
    }
  }

 private:
  void follow(std::size_t start) {
    enter(start);
    while (!path_.empty()) {
      Step& step = path_.back();
      if (step.next == asked_[step.question].size()) {
        visits_[step.question] = Visit::done;
        path_.pop_back();
        continue;
      }
      const auto asked = positions_.find(asked_[step.question][step.next++]);
      if (asked == positions_.end()) {
        continue;  // a question that is always shown, or an unknown one
      }
      if (visits_[asked->second] == Visit::on_path) {
        report(asked->second);
      } else if (visits_[asked->second] == Visit::open) {
        enter(asked->second);
      }
    }
  }

  void enter(std::size_t question) {
    visits_[question] = Visit::on_path;
    path_.push_back({.question = question});
  }

  void report(std::size_t first) const {
    std::string chain;
    const auto from = std::ranges::find(path_, first, &Step::question);
    for (auto step = from; step != path_.end(); ++step) {
      chain += (*relevants_)[step->question].owner + " -> ";
    }
    const PlacedCondition& placed = (*relevants_)[first];
    reader_->error(Code::cycle_in_relevant, placed.node->position, {chain + placed.owner});
  }

  yaml::Reader* reader_;
  const std::vector<PlacedCondition>* relevants_;
  std::vector<Visit> visits_;
  std::vector<std::vector<std::string>> asked_;
  std::map<std::string, std::size_t, std::less<>> positions_;
  std::vector<Step> path_;
};

}  // namespace

void check_cycles(yaml::Reader& reader, const std::vector<PlacedCondition>& relevants) {
  CycleSearch(reader, relevants).run();
}

}  // namespace cxmat::questionnaire_file
