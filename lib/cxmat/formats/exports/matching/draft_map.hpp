/// \file
/// A map file to fill in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/column_match.hpp>

#include <set>
#include <string>
#include <vector>

namespace cxmat::exports {

/// A map file (YAML) for an export: matched columns with what they are and how that was found in a
/// comment, others with an empty target and what comes near. `unknown`: per column, the cells that
/// are no known choice, each to be given one. read_import_map() reads it as it stands.
[[nodiscard]] std::string draft_import_map(const ExportLayout& layout,
                                           const MatchedColumns& matched,
                                           const Engagement& engagement,
                                           const std::vector<std::set<std::string>>& unknown);

}  // namespace cxmat::exports
