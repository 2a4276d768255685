/// \file
/// Published results held against each other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/comparison.hpp>
#include <cxmat/core/result.hpp>

#include <string>
#include <vector>

namespace cxmat {

struct ComparisonRules {
  UnitKind kind = UnitKind::results;
  bool allow_version = false;  ///< other versions of a questionnaire compare, too
  bool questions = false;      ///< single questions, too
  std::string rank_by;         ///< node id; empty: `overall`, else the questionnaire most have
};

/// Compares two units or more. Whole results of one organisation with different dates are waves:
/// they stand in the order of their dates. Two units are tested node by node; three and more are
/// ranked at one node.
///
/// Errors: compare_one_unit, compare_nothing_common, compare_unknown_node. Warnings: what was left
/// out and why. Nothing but what `units` show is used, so nothing hidden can come out.
[[nodiscard]] Result<Comparison> compare_results(std::vector<ResultSummary> units,
                                                 const ComparisonRules& rules);

}  // namespace cxmat
