/// \file
/// The figures of all nodes over one selection of respondents.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/statistics/intraclass.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

/// What the figures need beside the sums: the caps that apply, and how `overall` is formed.
struct FigureRules {
  std::vector<std::optional<double>> caps;     ///< per plan node: a level score
  std::vector<const Levels*> levels;           ///< per plan node
  std::vector<std::optional<double>> targets;  ///< per question: a score
  OverallRule overall = OverallRule::group_scores;
  bool weighted = false;
  bool item_statistics =
      true;  ///< beside alpha: its interval, and the single questions' part in it
  /// Agreement takes only questions that so many people answered: in a survey the smallest group
  /// that may be shown, for a hidden question's spread must not come back through a shown node's.
  std::int64_t fewest_answers = 2;
};

/// The figures per plan node and per question, in the plan's orders.
struct SelectionFigures {
  std::vector<Figures> nodes;
  std::vector<Figures> questions;
  std::vector<GroupSummary> node_summaries;
  std::vector<GroupSummary> question_summaries;
};

[[nodiscard]] SelectionFigures figures_of(const Plan& plan, const Sums& sums,
                                          const FigureRules& rules);

}  // namespace cxmat
