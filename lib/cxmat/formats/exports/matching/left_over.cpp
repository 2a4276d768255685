// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/left_over.hpp"

#include "cxmat/formats/exports/matching/nearest.hpp"

#include <cxmat/formats/cell_text.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::exports {
namespace {

using Kind = ColumnMatch::Kind;

/// "Did you mean" is worked out for so many columns and questions; nobody reads more of them.
constexpr std::size_t most_suggestions = 200;

class LeftOver {
 public:
  LeftOver(const ExportLayout& layout, const Targets& targets, MatchedColumns& matched,
           const std::set<Target>& undecided, const Location& file)
      : layout_(&layout),
        targets_(&targets),
        matched_(&matched),
        undecided_(&undecided),
        file_(&file) {}

  Diagnostics run() && {
    const std::vector<std::size_t> unmatched = unmatched_columns();
    suggest_columns(unmatched);
    suggest_questions(unmatched);
    return std::move(found_);
  }

 private:
  [[nodiscard]] std::vector<std::size_t> unmatched_columns() const {
    std::vector<std::size_t> unmatched;
    for (std::size_t c = 0; c < matched_->columns.size(); ++c) {
      if (matched_->columns[c].kind == Kind::unmatched) {
        unmatched.push_back(c);
      }
    }
    return unmatched;
  }

  [[nodiscard]] std::string text_of(std::size_t c) const {
    const ExportColumn& column = layout_->columns[c];
    return column.text.empty() && column.option.empty() ? column.tag
                                                        : column.text + " " + column.option;
  }

  void suggest_questions(const std::vector<std::size_t>& unmatched) {
    std::vector<Candidate> candidates;
    for (const std::size_t c : unmatched) {
      candidates.push_back({.name = layout_->columns[c].tag, .texts = {text_of(c)}});
    }
    const Nearest nearest(std::move(candidates));
    std::size_t said = 0;
    for (const std::size_t q : matched_->unanswered) {
      if (undecided_->contains({.kind = Kind::answer, .index = q})) {
        continue;  // there is an error about it already
      }
      const Question& question = *targets_->questions()[q];
      std::optional<std::size_t> near;
      for (const Language language : all_languages) {
        if (!near && said < most_suggestions && question.label.has(language)) {
          near = nearest.find(question.id, question.label.in(language));
        }
      }
      ++said;
      found_.push_back(
          warning(Code::question_without_column, *file_,
                  {question.id, near ? shortened(heading_of(*layout_, unmatched[*near])) : ""}));
    }
  }

  void suggest_columns(const std::vector<std::size_t>& unmatched) {
    std::vector<Candidate> candidates;
    for (const std::size_t q : matched_->unanswered) {
      const Question& question = *targets_->questions()[q];
      Candidate candidate{.name = question.id, .texts = {}};
      for (const Language language : all_languages) {
        if (question.label.has(language)) {
          candidate.texts.emplace_back(question.label.in(language));
        }
      }
      candidates.push_back(std::move(candidate));
    }
    add_groupings(candidates);
    const std::vector<Candidate> kept = candidates;
    const Nearest nearest(std::move(candidates));
    std::vector<std::string> strangers;
    std::size_t said = 0;
    for (const std::size_t c : unmatched) {
      ColumnMatch& match = matched_->columns[c];
      const bool known = !match.nearest.empty();
      if (!known && said++ < most_suggestions) {
        const std::string text = text_of(c);
        if (const auto near = nearest.find(layout_->columns[c].tag, text)) {
          match.nearest = kept[*near].name;
        }
      }
      const bool told = known && undecided_named(match.nearest);
      if (match.nearest.empty()) {
        strangers.push_back(heading_of(*layout_, c));
      } else if (!told) {
        found_.push_back(warning(Code::column_unmatched, *file_,
                                 {shortened(heading_of(*layout_, c)), match.nearest}));
      }
    }
    say(strangers);
  }

  /// Columns that nothing comes near: many of them are another part of the survey.
  void say(const std::vector<std::string>& strangers) {
    constexpr std::size_t most_by_name = 3;
    if (strangers.size() > most_by_name) {
      found_.push_back(warning(Code::column_ignored, *file_, {listed(strangers)}));
      return;
    }
    for (const std::string& heading : strangers) {
      found_.push_back(warning(Code::column_unmatched, *file_, {shortened(heading), ""}));
    }
  }

  void add_groupings(std::vector<Candidate>& candidates) const {
    std::set<std::size_t> there;
    for (const ColumnMatch& match : matched_->columns) {
      if (match.kind == Kind::group) {
        there.insert(match.index);
      }
    }
    const std::vector<Grouping>& groupings = targets_->engagement().groupings;
    for (std::size_t g = 0; g < groupings.size(); ++g) {
      if (!there.contains(g)) {
        Candidate candidate{.name = groupings[g].column, .texts = {}};
        for (const Language language : all_languages) {
          if (groupings[g].label.has(language)) {
            candidate.texts.emplace_back(groupings[g].label.in(language));
          }
        }
        candidates.push_back(std::move(candidate));
      }
    }
  }

  /// True if an error says already that a column could be `name`.
  [[nodiscard]] bool undecided_named(const std::string& name) const {
    return std::ranges::any_of(*undecided_, [this, &name](const Target& target) {
      return name.starts_with(targets_->name_of(target));
    });
  }

  const ExportLayout* layout_;
  const Targets* targets_;
  MatchedColumns* matched_;
  const std::set<Target>* undecided_;
  const Location* file_;
  Diagnostics found_;
};

}  // namespace

Diagnostics left_over(const ExportLayout& layout, const Targets& targets, MatchedColumns& matched,
                      const std::set<Target>& undecided, const Location& file) {
  return LeftOver(layout, targets, matched, undecided, file).run();
}

}  // namespace cxmat::exports
