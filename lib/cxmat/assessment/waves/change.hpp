/// \file
/// What changed from one wave to another at one node, and whether it is more than chance.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Where the spread behind a node's score is found.
enum class SpreadFrom : std::uint8_t {
  respondents,  ///< sd of the respondents' scores, n or, under weights, the effective n
  interval      ///< half the width of the published interval, where the score is no mean of theirs
};

/// The change of two cells' level scores, later minus earlier, as of two samples: Welch's test.
/// Without a test where a cell has n < 2, neither has a spread or a spread is not known; nothing
/// where a cell has no level score. Waves and counts of questions are left empty, adjusted p and
/// verdict to judge_changes().
[[nodiscard]] std::optional<WaveChange> change_of_samples(const Figures& earlier,
                                                          const Figures& later,
                                                          std::size_t level_count, SpreadFrom from);

/// The change of the same people: paired t test of their `differences` in score. Nothing for fewer
/// than two of them or where all changed alike.
[[nodiscard]] std::optional<WaveChange> change_of_pairs(std::span<const double> differences,
                                                        std::size_t level_count);

/// Sets adjusted p and verdict of every change: Holm over the nodes of the same kind that were
/// tested; below 0.05 it is more than chance.
void judge_changes(std::vector<NodeResult>& nodes);

}  // namespace cxmat
