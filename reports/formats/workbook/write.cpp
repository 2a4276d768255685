// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/workbook/write.hpp"

#include "reports/formats/workbook/text.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>
#include <utility>
#include <vector>
#include <xlsxwriter.h>

namespace cxmat::reports::workbook {
namespace {

constexpr std::uint8_t paper_a4 = 9;

constexpr std::array<const char*, 7> number_formats{
    "0", "0%", "0.0", "0.00", "0.000", "+0.0;\u22120.0;0.0", "0.000"};

/// The formats of a workbook, each made once.
class Formats {
 public:
  explicit Formats(lxw_workbook* book) {
    const auto made = [book] {
      lxw_format* const format = workbook_add_format(book);
      format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
      return format;
    };
    text = made();
    prose = made();
    format_set_text_wrap(prose);
    term = made();
    format_set_bold(term);
    title = made();
    format_set_bold(title);
    format_set_font_size(title, 16);
    absent = made();
    format_set_italic(absent);
    format_set_align(absent, LXW_ALIGN_RIGHT);
    format_set_font_color(absent, 0x53626B);
    heading = made();
    format_set_bold(heading);
    format_set_text_wrap(heading);
    date = made();
    format_set_num_format(date, "yyyy-mm-dd");
    for (const char* const pattern : number_formats) {
      numbers.push_back(made());
      format_set_num_format(numbers.back(), pattern);
    }
    left_number = made();
    format_set_align(left_number, LXW_ALIGN_LEFT);
  }

  lxw_format *text, *prose, *term, *title, *absent, *heading, *date, *left_number;
  std::vector<lxw_format*> numbers;
};

/// Writes one sheet; the first error of the library stays.
class SheetWriter {
 public:
  SheetWriter(lxw_workbook* book, const Formats& formats, const Sheet& sheet, std::string_view cut)
      : formats_(formats),
        sheet_(sheet),
        cut_(cut),
        page_(workbook_add_worksheet(book, sheet_name(sheet.name).c_str())) {}

  [[nodiscard]] lxw_error write() {
    if (page_ == nullptr) {
      return LXW_ERROR_MEMORY_MALLOC_FAILED;
    }
    set_up_page();
    if (sheet_.table.empty()) {
      write_terms();
    } else {
      write_table();
    }
    return error_;
  }

 private:
  void note(lxw_error error) noexcept { error_ = error_ == LXW_NO_ERROR ? error : error_; }

  void set_up_page() {
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
      const auto column = static_cast<lxw_col_t>(i);
      note(worksheet_set_column(page_, column, column, sheet_.columns[i].width, nullptr));
    }
    worksheet_set_landscape(page_);
    worksheet_set_paper(page_, paper_a4);
    worksheet_fit_to_pages(page_, 1, 0);
    worksheet_set_footer(page_, "&L&A&R&P / &N");
    worksheet_gridlines(page_, LXW_HIDE_ALL_GRIDLINES);
  }

  void write_terms() {
    lxw_row_t row = 0;
    for (const Row& cells : sheet_.rows) {
      lxw_format* const first = row == 0 ? formats_.title : formats_.term;
      for (std::size_t i = 0; i < cells.size(); ++i) {
        write_cell(row, i, cells[i], i == 0 ? first : formats_.prose);
      }
      ++row;
    }
  }

  void write_table() {
    const auto last_row = static_cast<lxw_row_t>(std::max<std::size_t>(sheet_.rows.size(), 1));
    add_table(last_row);
    lxw_row_t row = 1;
    for (const Row& cells : sheet_.rows) {
      for (std::size_t i = 0; i < cells.size(); ++i) {
        const Column& column = sheet_.columns[i];
        lxw_format* const format = column.date    ? formats_.date
                                   : column.prose ? formats_.prose
                                                  : formats_.text;
        write_cell(row, i, cells[i], format);
      }
      ++row;
    }
    add_choices(last_row);
    worksheet_freeze_panes(page_, 1, static_cast<lxw_col_t>(sheet_.frozen));
    note(worksheet_repeat_rows(page_, 0, 0));
  }

  void add_table(lxw_row_t last_row) {
    std::vector<std::string> headings;
    for (const Column& column : sheet_.columns) {
      headings.push_back(fitted(column.heading, longest_heading, {}));
    }
    std::string name = sheet_.table;
    std::vector<lxw_table_column> columns(headings.size());
    std::vector<lxw_table_column*> pointers;
    for (std::size_t i = 0; i < headings.size(); ++i) {
      columns[i].header = headings[i].data();
      columns[i].header_format = formats_.heading;
      pointers.push_back(&columns[i]);
    }
    pointers.push_back(nullptr);
    lxw_table_options options{};
    options.name = name.data();
    options.style_type = LXW_TABLE_STYLE_TYPE_LIGHT;
    options.style_type_number = 1;
    options.columns = pointers.data();
    const auto last_column = static_cast<lxw_col_t>(headings.size() - 1);
    note(worksheet_add_table(page_, 0, 0, last_row, last_column, &options));
  }

  void add_choices(lxw_row_t last_row) {
    for (std::size_t i = 0; i < sheet_.columns.size(); ++i) {
      if (sheet_.columns[i].choices.empty()) {
        continue;
      }
      std::vector<std::string> choices = sheet_.columns[i].choices;
      std::vector<char*> list;
      for (std::string& choice : choices) {
        list.push_back(choice.data());
      }
      list.push_back(nullptr);
      lxw_data_validation validation{};
      validation.validate = LXW_VALIDATION_TYPE_LIST;
      validation.value_list = list.data();
      const auto column = static_cast<lxw_col_t>(i);
      note(worksheet_data_validation_range(page_, 1, column, last_row, column, &validation));
    }
  }

  void write_cell(lxw_row_t row, std::size_t at, const Cell& cell, lxw_format* format) {
    const auto column = static_cast<lxw_col_t>(at);
    if (const auto* const words = std::get_if<std::string>(&cell)) {
      write_text(row, column, *words, format);
    } else if (const auto* const absent = std::get_if<Absent>(&cell)) {
      write_text(row, column, absent->text, formats_.absent);
    } else if (const auto* const number = std::get_if<Number>(&cell)) {
      lxw_format* const shown = formats_.numbers.at(static_cast<std::size_t>(number->shown));
      note(worksheet_write_number(page_, row, column, number->value, shown));
    } else {
      note(worksheet_write_blank(page_, row, column, format));
    }
  }

  void write_text(lxw_row_t row, lxw_col_t column, std::string_view words, lxw_format* format) {
    const std::string text = fitted(words, longest_cell, cut_);
    note(text.empty() ? worksheet_write_blank(page_, row, column, format)
                      : worksheet_write_string(page_, row, column, text.c_str(), format));
  }

  const Formats& formats_;
  const Sheet& sheet_;
  std::string_view cut_;
  lxw_worksheet* page_;
  lxw_error error_ = LXW_NO_ERROR;
};

}  // namespace

Result<std::string> write(std::span<const Sheet> sheets, const BookProperties& properties,
                          std::string_view cut) {
  return write_book(properties, [sheets, cut](lxw_workbook* book) {
    const Formats formats(book);
    lxw_error error = LXW_NO_ERROR;
    for (const Sheet& sheet : sheets) {
      const lxw_error written = SheetWriter(book, formats, sheet, cut).write();
      error = error == LXW_NO_ERROR ? written : error;
    }
    return static_cast<int>(error);
  });
}

}  // namespace cxmat::reports::workbook
