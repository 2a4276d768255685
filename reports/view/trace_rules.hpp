/// \file
/// By which rule a node's score is made: its model and minimum coverage, its own or inherited.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <cstdint>
#include <optional>

namespace cxmat::reports::view {

struct ScoringRules {
  ModelChoice model;
  double minimum_coverage = 0;  ///< share of the asked weight, 0..1; 0 for `overall`
};

/// Of `overall`, a questionnaire or a dimension; of a question those of its dimension.
[[nodiscard]] ScoringRules rules_of(const Assessment& assessment, Position node);

/// How a node's score follows from its parts.
enum class Making : std::uint8_t {
  sum,        ///< parts contribute; each person's score, averaged
  mean,       ///< the weighted mean of the parts' group scores
  no_sum,     ///< a rule that is no sum
  practices,  ///< a practice model looks at the group's practices
  answers     ///< a question
};

[[nodiscard]] Making making_of(const Assessment& assessment, Position node);

/// True if no person has a score here: a practice model looks at the group, here or below.
[[nodiscard]] bool is_per_group(const NodeResult& node) noexcept;

/// True if the parts' scores are averaged over people first: `overall` from group scores, and all
/// that is made per group.
[[nodiscard]] bool takes_group_scores(const Assessment& assessment, Position node);

/// What a scored node's parts come to before this node's own cap. Caps on questionnaires are in the
/// score of `overall` already where that is made from group scores.
[[nodiscard]] std::optional<double> score_of_parts(const Assessment& assessment, Position node);

/// The score with which a part enters its parent: a cap binds the figure that it is set on only,
/// except that `overall` takes the capped scores of questionnaires.
[[nodiscard]] std::optional<double> entering_score(const Assessment& assessment, Position parent,
                                                   const PartTrace& part);

/// The weighted mean of the parts' scores; nothing where no part with weight has one.
[[nodiscard]] std::optional<double> mean_of_parts(const Assessment& assessment, Position node);

/// True if a part of the node is hidden: what the others add would give it away.
[[nodiscard]] bool hides_a_part(const Assessment& assessment, Position node);

/// Figures that differ by less are the same: scores on a grid of 2^-40 steps are rounded once per
/// part.
inline constexpr double same_score = 1e-9;

}  // namespace cxmat::reports::view
