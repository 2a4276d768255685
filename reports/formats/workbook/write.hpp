/// \file
/// Sheets as the bytes of an Excel workbook (Office Open XML).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/workbook/book_file.hpp"
#include "reports/formats/workbook/sheet.hpp"

#include <cxmat/core/result.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports::workbook {

/// The same bytes for the same sheets. `cut` stands at the end of a text that was too long for its
/// cell. not_writable where there is no room for temporary files.
[[nodiscard]] Result<std::string> write(std::span<const Sheet> sheets,
                                        const BookProperties& properties, std::string_view cut);

}  // namespace cxmat::reports::workbook
