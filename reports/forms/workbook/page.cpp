// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/page.hpp"

#include "reports/formats/workbook/text.hpp"

#include <algorithm>
#include <array>
#include <utility>
#include <xlsxwriter.h>

namespace cxmat::reports::forms::workbook {
namespace {

using reports::workbook::fitted;
using reports::workbook::longest_cell;

constexpr std::uint8_t paper_a4 = 9;

lxw_row_t at_row(std::size_t row) {
  return static_cast<lxw_row_t>(row - 1);
}

lxw_col_t at_column(std::size_t column) {
  return static_cast<lxw_col_t>(column);
}

}  // namespace

Page::Page(lxw_workbook* book, const std::string& name, std::string cut)
    : cut_(std::move(cut)), sheet_(workbook_add_worksheet(book, name.c_str())) {
  if (sheet_ == nullptr) {
    trouble_ = LXW_ERROR_MEMORY_MALLOC_FAILED;
  }
}

void Page::width(std::size_t column, double characters, bool hidden) {
  lxw_row_col_options options{};
  options.hidden = hidden ? LXW_TRUE : LXW_FALSE;
  note(worksheet_set_column_opt(sheet_, at_column(column), at_column(column), characters, nullptr,
                                &options));
}

void Page::height(std::size_t row, double points) {
  note(worksheet_set_row(sheet_, at_row(row), points, nullptr));
}

void Page::text(std::size_t row, std::size_t column, std::string_view words, lxw_format* format) {
  const std::string fit = fitted(words, longest_cell, cut_);
  note(fit.empty()
           ? worksheet_write_blank(sheet_, at_row(row), at_column(column), format)
           : worksheet_write_string(sheet_, at_row(row), at_column(column), fit.c_str(), format));
}

void Page::texts(std::size_t row, std::size_t column, std::string_view first, lxw_format* of_first,
                 std::string_view second, lxw_format* of_second, lxw_format* format) {
  // Both must fit into one cell; formatted texts cannot be empty, and the library counts the markup
  // of their letters, "&quot;" being the longest.
  std::string above = fitted(first, longest_cell / 2, cut_);
  std::string below = fitted(second, longest_cell / 2 - 1, cut_);
  if (above.empty() || below.empty()) {
    text(row, column, above + below, format);
    return;
  }
  if ((above.size() + below.size()) * 6 + 1000 > longest_cell) {
    text(row, column, above + "\n" + below, format);
    return;
  }
  below.insert(0, 1, '\n');
  lxw_rich_string_tuple one{.format = of_first, .string = above.data()};
  lxw_rich_string_tuple two{.format = of_second, .string = below.data()};
  std::array<lxw_rich_string_tuple*, 3> parts{&one, &two, nullptr};
  note(worksheet_write_rich_string(sheet_, at_row(row), at_column(column), parts.data(), format));
}

void Page::number(std::size_t row, std::size_t column, std::size_t value, lxw_format* format) {
  note(worksheet_write_number(sheet_, at_row(row), at_column(column), static_cast<double>(value),
                              format));
}

void Page::formula(std::size_t row, std::size_t column, const std::string& formula, double now) {
  note(worksheet_write_formula_num(sheet_, at_row(row), at_column(column), ("=" + formula).c_str(),
                                   nullptr, now));
}

void Page::formula(std::size_t row, std::size_t column, const std::string& formula,
                   const std::string& now, lxw_format* format) {
  note(worksheet_write_formula_str(sheet_, at_row(row), at_column(column), ("=" + formula).c_str(),
                                   format, now.c_str()));
}

void Page::merged(std::size_t row, std::size_t first, std::size_t last, std::string_view words,
                  lxw_format* format) {
  note(worksheet_merge_range(sheet_, at_row(row), at_column(first), at_row(row), at_column(last),
                             "", format));
  text(row, first, words, format);
}

void Page::note_at(std::size_t row, std::size_t column, std::string_view words, std::size_t lines) {
  const std::string fit = fitted(words, longest_cell, cut_);
  lxw_comment_options options{};
  options.author = nullptr;
  options.width = 460;
  options.height = static_cast<std::uint16_t>(std::min<std::size_t>(20 + 17 * lines, 800));
  options.font_size = 10;
  note(worksheet_write_comment_opt(sheet_, at_row(row), at_column(column), fit.c_str(), &options));
}

void Page::protect() {
  lxw_protection options{};
  options.no_select_locked_cells = LXW_TRUE;
  options.format_columns = LXW_TRUE;  // who needs more room can make it
  options.format_rows = LXW_TRUE;
  worksheet_protect(sheet_, nullptr, &options);
}

void Page::set_up_print(std::size_t repeated) {
  worksheet_set_landscape(sheet_);
  worksheet_set_paper(sheet_, paper_a4);
  worksheet_fit_to_pages(sheet_, 1, 0);
  worksheet_set_margins(sheet_, 0.4, 0.4, 0.5, 0.6);
  worksheet_set_footer(sheet_, "&L&A&R&P / &N");
  worksheet_gridlines(sheet_, LXW_HIDE_ALL_GRIDLINES);
  worksheet_freeze_panes(sheet_, static_cast<lxw_row_t>(repeated), 0);
  note(worksheet_repeat_rows(sheet_, 0, at_row(repeated)));
}

}  // namespace cxmat::reports::forms::workbook
