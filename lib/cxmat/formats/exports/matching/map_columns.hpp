/// \file
/// The columns of an export that a map file speaks of.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/import_map.hpp>
#include <cxmat/formats/exports/matching/targets.hpp>

#include <cstddef>
#include <map>
#include <string_view>

namespace cxmat::exports {

/// What the map says of the columns by position: targets, or Kind::ignored. Entries that are not
/// filled in are left out. Findings: map_column_unknown, map_heading_differs, map_heading_twice,
/// map_of_another_file, map_undecided.
[[nodiscard]] std::map<std::size_t, Target> mapped_columns(const ExportLayout& layout,
                                                           const Targets& targets,
                                                           const ImportMap& map,
                                                           Diagnostics& found);

/// True if `heading` is what the column is called: its tag, its text, or what messages show.
[[nodiscard]] bool is_called(const ExportLayout& layout, std::size_t column,
                             std::string_view heading);

}  // namespace cxmat::exports
