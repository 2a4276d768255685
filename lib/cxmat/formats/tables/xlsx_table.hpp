/// \file
/// XLSX as a table. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/tables/body.hpp>

#include <string>

namespace cxmat::tables {

inline constexpr std::size_t most_sheet_columns = 16'384;

/// `bytes` are a zip archive that holds a workbook. Errors: zip_broken, zip_too_large,
/// xlsx_protected, xlsx_bad_part; warning: damaged_text, for texts rather than cells. The sheet
/// itself is read as its rows are; what is wrong there is the problem of a row.
[[nodiscard]] Result<Opened> open_xlsx(std::string bytes, const std::string& file);

}  // namespace cxmat::tables
