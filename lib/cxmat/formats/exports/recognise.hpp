/// \file
/// Which platform wrote a file, told by its content.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::exports {

/// So many rows are looked at.
inline constexpr std::size_t rows_looked_at = 60;

/// The first rows of a file, headings included, each as wide as the widest.
struct TableHead {
  tables::FileFacts facts;
  std::string file;
  std::vector<std::vector<std::string>> rows;
};

[[nodiscard]] TableHead head_of(const tables::Table& table);

/// The layout of the file. `asked`: the platform that the user named, or nothing to find out. Where
/// no platform's signs are there it is a plain table (Platform::csv). Errors: export_is_another,
/// export_not_recognised, export_no_responses, export_header_cut, repeated_group, csv_no_header.
[[nodiscard]] Result<ExportLayout> layout_of(const TableHead& head, std::optional<Platform> asked);

}  // namespace cxmat::exports
