// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/text_workbook.hpp"

#include "reports/formats/workbook/book_file.hpp"
#include "reports/formats/workbook/text.hpp"

#include <xlsxwriter.h>

namespace cxmat::reports::forms::platforms {
namespace {

constexpr double column_width = 28;
constexpr lxw_col_t widened = 30;

void keep(lxw_error& first, lxw_error next) noexcept {
  first = first == LXW_NO_ERROR ? next : first;
}

lxw_error write_sheet(lxw_workbook* book, const TextSheet& sheet) {
  lxw_worksheet* const page =
      workbook_add_worksheet(book, workbook::sheet_name(sheet.name).c_str());
  if (page == nullptr) {
    return LXW_ERROR_MEMORY_MALLOC_FAILED;
  }
  lxw_error error = worksheet_set_column(page, 0, widened, column_width, nullptr);
  lxw_row_t row = 0;
  for (const std::vector<std::string>& cells : sheet.rows) {
    lxw_col_t column = 0;
    for (const std::string& cell : cells) {
      const std::string text = workbook::fitted(cell, workbook::longest_cell, "...");
      if (!text.empty()) {
        keep(error, worksheet_write_string(page, row, column, text.c_str(), nullptr));
      }
      ++column;
    }
    ++row;
  }
  worksheet_freeze_panes(page, 1, 0);
  return error;
}

}  // namespace

Result<std::string> write_sheets(std::span<const TextSheet> sheets) {
  return workbook::write_book({}, [sheets](lxw_workbook* book) {
    lxw_error problem = LXW_NO_ERROR;
    for (const TextSheet& sheet : sheets) {
      keep(problem, write_sheet(book, sheet));
    }
    return static_cast<int>(problem);
  });
}

}  // namespace cxmat::reports::forms::platforms
