/// \file
/// Columns that match nothing and questions that no column answers, with what comes near.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/column_match.hpp>
#include <cxmat/formats/exports/matching/targets.hpp>

#include <set>

namespace cxmat::exports {

/// Warnings column_unmatched and question_without_column; fills in `nearest` of unmatched columns.
/// `undecided`: what errors were found about already, which needs no warning.
[[nodiscard]] Diagnostics left_over(const ExportLayout& layout, const Targets& targets,
                                    MatchedColumns& matched, const std::set<Target>& undecided,
                                    const Location& file);

}  // namespace cxmat::exports
