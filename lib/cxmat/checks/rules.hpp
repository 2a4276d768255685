/// \file
/// Rules from several places, and whether they fit a result.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/assessment/check_rules.hpp>
#include <cxmat/core/diagnostic.hpp>

#include <vector>

namespace cxmat {

/// True where the kind speaks of a score: a node that is only counted has none.
[[nodiscard]] bool needs_score(CheckKind kind) noexcept;

/// `rules` with those of `overrides`: one that speaks of the same thing takes the other's place,
/// the rest follow in their order.
[[nodiscard]] std::vector<CheckRule> with_overrides(std::vector<CheckRule> rules,
                                                    const std::vector<CheckRule>& overrides);

/// An error for each rule whose node (unknown_node) or grouping (unknown_grouping) the assessment
/// does not have, or whose node has no levels (not_in_distribution).
[[nodiscard]] Diagnostics misfits(const std::vector<CheckRule>& rules,
                                  const Assessment& assessment);

}  // namespace cxmat
