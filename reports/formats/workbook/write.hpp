/// \file
/// Sheets as the bytes of an Excel workbook (Office Open XML).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/workbook/sheet.hpp"

#include <cxmat/core/result.hpp>

#include <span>
#include <string>

namespace cxmat::reports::workbook {

/// What the file says of itself.
struct Properties {
  std::string title;
  std::string author;
  std::string company;
  std::string comments;
  std::string date;  ///< of making, YYYY-MM-DD; others read as 1980-01-01, the clock never
  std::string cut;   ///< what stands at the end of a text that was too long for its cell
};

/// The same bytes for the same sheets. not_writable where there is no room for temporary files.
[[nodiscard]] Result<std::string> write(std::span<const Sheet> sheets,
                                        const Properties& properties);

}  // namespace cxmat::reports::workbook
