/// \file
/// The single sections of a comparison.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/comparison/comparison_words.hpp"
#include "reports/view/section.hpp"

namespace cxmat::reports::view {

/// Two units at every node.
[[nodiscard]] Section pair_section(const ComparisonWords& words);
/// Three units or more by their scores, and who cannot be told apart.
[[nodiscard]] Section ranking_section(const ComparisonWords& words);
/// Units by nodes, and how far each is from the mean of all.
[[nodiscard]] Section heat_map_section(const ComparisonWords& words);
/// How the figures are made, and what was left out.
[[nodiscard]] Section remarks_section(const ComparisonWords& words);

}  // namespace cxmat::reports::view
