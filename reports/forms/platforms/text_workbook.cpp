// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/text_workbook.hpp"

#include "reports/formats/workbook/text.hpp"

#include <cxmat/formats/files.hpp>
#include <cxmat/formats/temporary_file.hpp>

#include <ctime>
#include <limits>
#include <xlsxwriter.h>

namespace cxmat::reports::forms::platforms {
namespace {

constexpr std::time_t first_of_1980 = 315532800;  // the earliest day of a zip archive
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

Diagnostic failure(lxw_error problem, const std::string& place) {
  return error(Code::not_writable, {.file = place}, {place, lxw_strerror(problem)});
}

}  // namespace

Result<std::string> write_sheets(std::span<const TextSheet> sheets) {
  Result<TemporaryFile> file = TemporaryFile::make();
  if (!file) {
    return std::move(file.diagnostics);
  }
  const std::string path = file->path().string();
  std::string folder = file->path().parent_path().string();
  lxw_workbook_options options{};
  options.tmpdir = folder.data();
  lxw_workbook* const book = workbook_new_opt(path.c_str(), &options);
  if (book == nullptr) {
    return failure(LXW_ERROR_MEMORY_MALLOC_FAILED, path);
  }
  lxw_doc_properties properties{};
  properties.created = first_of_1980;
  lxw_error problem = workbook_set_properties(book, &properties);
  for (const TextSheet& sheet : sheets) {
    keep(problem, write_sheet(book, sheet));
  }
  keep(problem, workbook_close(book));  // frees it, whatever it returns
  return problem == LXW_NO_ERROR ? read_file(path, std::numeric_limits<std::size_t>::max())
                                 : Result<std::string>(failure(problem, path));
}

}  // namespace cxmat::reports::forms::platforms
