/// \file
/// A sheet that cells are written to; texts are texts there and fit their cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

struct lxw_format;
struct lxw_worksheet;
struct lxw_workbook;

namespace cxmat::reports::forms::workbook {

/// Rows are counted from 1, columns from 0. The first thing that goes wrong stays.
class Page {
 public:
  Page(lxw_workbook* book, const std::string& name, std::string cut);

  [[nodiscard]] lxw_worksheet* sheet() const noexcept { return sheet_; }
  [[nodiscard]] int trouble() const noexcept { return trouble_; }  ///< an lxw_error
  void note(int error) noexcept { trouble_ = trouble_ == 0 ? error : trouble_; }

  void width(std::size_t column, double characters, bool hidden = false);
  void height(std::size_t row, double points);
  void text(std::size_t row, std::size_t column, std::string_view words, lxw_format* format);
  /// Two texts in one cell, the second one on lines of its own.
  void texts(std::size_t row, std::size_t column, std::string_view first, lxw_format* of_first,
             std::string_view second, lxw_format* of_second, lxw_format* format);
  void number(std::size_t row, std::size_t column, std::size_t value, lxw_format* format);
  /// `formula` without "="; `now` is what it comes to in the empty form.
  void formula(std::size_t row, std::size_t column, const std::string& formula, double now);
  void formula(std::size_t row, std::size_t column, const std::string& formula,
               const std::string& now, lxw_format* format);
  /// One cell out of several in a row.
  void merged(std::size_t row, std::size_t first, std::size_t last, std::string_view words,
              lxw_format* format);
  /// A note that shows when the pointer stands on the cell.
  void note_at(std::size_t row, std::size_t column, std::string_view words, std::size_t lines);
  /// Locked, but for the cells with an unlocked format, which alone can be selected.
  void protect();
  /// A4, landscape, as wide as the page; rows 1 to `repeated` on each page.
  void set_up_print(std::size_t repeated);

 private:
  std::string cut_;
  lxw_worksheet* sheet_;
  int trouble_ = 0;
};

}  // namespace cxmat::reports::forms::workbook
