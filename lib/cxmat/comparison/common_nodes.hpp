/// \file
/// What results have in common: the questionnaires that were asked alike, and their nodes by id.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/comparison.hpp>
#include <cxmat/core/diagnostic.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat {

struct CommonGround {
  std::vector<std::string> questionnaires;  ///< ids, in the order of the units
  std::vector<std::string> other_versions;  ///< those whose versions differ
  std::vector<LeftOutQuestionnaire> left_out;
  bool overall = false;  ///< all units made it from the same questionnaires and weights
};

/// Scored questionnaires that at least two units asked: in one version, unless `allow_version`, and
/// with the same number of levels. Weights count as shares of all.
[[nodiscard]] CommonGround common_ground(std::span<const ResultSummary> units, bool allow_version);

/// What has to be said of it; an error where nothing is left to compare.
[[nodiscard]] Diagnostics findings(const CommonGround& ground,
                                   std::span<const ResultSummary> units);

/// The scored nodes of the common ground that at least two units have, parents first, without
/// figures; questions only if `questions`.
[[nodiscard]] std::vector<ComparedNode> common_nodes(const CommonGround& ground,
                                                     std::span<const ResultSummary> units,
                                                     bool questions);

}  // namespace cxmat
