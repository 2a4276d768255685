/// \file
/// What a group's answers come to under a practice model: staged, continuous, cumulative,
/// coverage_sum.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Whether a node's practice model looks at its practices; otherwise a node without respondents'
/// scores is the mean of its parts.
[[nodiscard]] bool rated_by_practices(const PlannedNode& node) noexcept;

/// Fine enough for any double between 0 and 1: a group's score is not rounded on its way up.
inline constexpr Grid fine_grid{std::int64_t{1} << 52, false};

/// The score of a node from its parts' group scores on fine_grid, by its own model or, under a
/// practice model, their weighted mean; nothing without parts.
[[nodiscard]] std::optional<double> score_of_parts(const PlannedNode& node,
                                                   std::span<const Part> parts);

struct GroupResult {
  std::optional<double> score;
  std::optional<OwnUnits> own_units;
  std::vector<std::size_t> blocking;  ///< positions in PlannedNode::practices
};

/// The practices of `node` as the group's answers in `sums` have them.
[[nodiscard]] std::vector<Practice> practices_of(const Plan& plan, std::size_t node,
                                                 const Sums& sums);

/// The result of a node that is evaluated per group. `nodes` and `questions` hold the figures of
/// what lies below.
[[nodiscard]] GroupResult group_result(const Plan& plan, std::size_t node, const Sums& sums,
                                       std::span<const Figures> nodes,
                                       std::span<const Figures> questions);

/// Percent to target over a node's practices, 0..1; nothing where a practice has no target.
/// `targets` are scores per question.
[[nodiscard]] std::optional<double> share_of_targets(
    const Plan& plan, std::size_t node, const Sums& sums,
    std::span<const std::optional<double>> targets);

}  // namespace cxmat
