// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/trace.hpp"

#include "cxmat/assessment/practice_figures.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace cxmat {
namespace {

Rating rating_of(Implementation implementation) {
  static constexpr std::array<Rating, 4> ratings{Rating::not_implemented, Rating::partly,
                                                 Rating::largely, Rating::fully};
  return ratings[static_cast<std::size_t>(implementation)];
}

Rating rating_of(const Practice& practice) {
  switch (practice.state) {
    case PracticeState::open:
      return Rating::open;
    case PracticeState::not_applicable:
      return Rating::not_applicable;
    case PracticeState::answered:
      break;
  }
  return rating_of(implementation(practice.score));
}

class Tracer {
 public:
  Tracer(NodeLayout& layout, const Plan& plan, const Sums& sums, OverallRule rule)
      : layout_(layout), plan_(plan), sums_(sums), rule_(rule) {
    for (std::size_t i = 0; i < layout.sources.size(); ++i) {
      positions_.emplace(std::pair(layout.sources[i].is_question, layout.sources[i].index), i);
    }
  }

  void trace_all() {
    for (std::size_t i = 0; i < layout_.nodes.size(); ++i) {
      NodeResult& node = layout_.nodes[i];
      if (node.kind != NodeKind::question && node.scored && node.overall) {
        node.trace = trace(layout_.sources[i].index, *node.overall);
      }
    }
  }

 private:
  [[nodiscard]] Trace trace(std::size_t index, const Figures& figures) const {
    const PlannedNode& node = plan_.nodes[index];
    Trace made;
    made.below_coverage = figures.asked - figures.n;
    for (std::size_t i = 0; i < node.parts.size(); ++i) {
      const PlannedPart& part = node.parts[i];
      const auto position = positions_.find(std::pair(part.is_question, part.index));
      if (position != positions_.end() && layout_.nodes[position->second].scored) {
        made.parts.push_back(trace(index, i, position->second));
      }
    }
    if (is_mean_of_group_scores(index)) {
      contribute_by_share(index, made);
    }
    if (node.practice != nullptr) {
      made.practices = practices(index);
    }
    return made;
  }

  [[nodiscard]] PartTrace trace(std::size_t index, std::size_t part, std::size_t position) const {
    const PlannedNode& node = plan_.nodes[index];
    const Cell& own = layout_.nodes[position].overall;
    PartTrace made{.node = position,
                   .share = node.parts[part].share,
                   .n = own ? own->n : 0,
                   .score = own ? own->score : std::nullopt,
                   .contribution = {}};
    const NodeTally& tally = sums_.nodes[index];
    if (adds_up(node) && tally.scores.count() > 0) {
      double weight = 0;
      for (const Bin bin : tally.scores.bins()) {
        weight += static_cast<double>(bin.weight);
      }
      made.contribution = static_cast<double>(tally.contributions[part]) /
                          (weight * static_cast<double>(node.grid.denominator));
    }
    return made;
  }

  /// True if the node takes its parts' scores for the group, weighted by share.
  [[nodiscard]] bool is_mean_of_group_scores(std::size_t index) const {
    const PlannedNode& node = plan_.nodes[index];
    if (index == 0) {
      return node.per_group || rule_ == OverallRule::group_scores;
    }
    if (!node.per_group) {
      return false;
    }
    return node.practice == nullptr
               ? node.model == nullptr || node.model->id == "weighted_mean"
               : node.practice->mean_of_dimensions &&
                     std::ranges::any_of(node.parts,
                                         [](const PlannedPart& part) { return !part.is_question; });
  }

  /// With which a part enters: a dimension's cap binds its own figure only.
  [[nodiscard]] std::optional<double> entering(std::size_t index, const PartTrace& part) const {
    const Cell& cell = layout_.nodes[part.node].overall;
    return index != 0 && cell && cell->ungated_score ? cell->ungated_score : part.score;
  }

  void contribute_by_share(std::size_t index, Trace& trace) const {
    double total = 0;
    for (const PartTrace& part : trace.parts) {
      total += part.score ? part.share : 0;
    }
    for (PartTrace& part : trace.parts) {
      const std::optional<double> score = entering(index, part);
      part.contribution =
          score && total > 0 ? std::optional(part.share / total * *score) : std::nullopt;
    }
  }

  [[nodiscard]] std::vector<PracticeTrace> practices(std::size_t index) const {
    const PlannedNode& node = plan_.nodes[index];
    const std::vector<Practice> found = practices_of(plan_, index, sums_);
    std::vector<std::size_t> blocking;
    if (const auto result = node.practice->evaluate(found, node.practice_scale)) {
      blocking = result->blocking;
    }
    std::vector<PracticeTrace> made;
    for (std::size_t i = 0; i < found.size(); ++i) {
      const std::size_t question = node.practices[i].question;
      const bool by_asked = node.practice->missing_is_zero && found[i].asked;
      made.push_back({.node = positions_.at(std::pair(true, question)),
                      .level = found[i].level,
                      .goal = node.practices[i].goal,
                      .stream = node.practices[i].stream,
                      .score = {},
                      .rating = rating_of(found[i]),
                      .blocks = std::ranges::binary_search(blocking, i)});
      if (by_asked) {
        made.back().score = found[i].score_of_asked;
        made.back().rating = rating_of(implementation(found[i].score_of_asked));
      } else if (found[i].state == PracticeState::answered) {
        made.back().score = found[i].score;
      }
    }
    return made;
  }

  NodeLayout& layout_;
  const Plan& plan_;
  const Sums& sums_;
  OverallRule rule_;
  std::map<std::pair<bool, std::size_t>, std::size_t> positions_;
};

}  // namespace

void add_traces(NodeLayout& layout, const Plan& plan, const Sums& sums, OverallRule rule) {
  Tracer(layout, plan, sums, rule).trace_all();
}

}  // namespace cxmat
