// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/styles.hpp"

#include <xlsxwriter.h>

namespace cxmat::reports::forms::workbook {
namespace {

constexpr lxw_color_t ink = 0x1C2B33;
constexpr lxw_color_t quiet = 0x53626B;
constexpr lxw_color_t dark = 0x24404E;
constexpr lxw_color_t pale = 0xE4ECEF;
constexpr lxw_color_t line = 0xB9C4CA;
constexpr lxw_color_t to_fill_in = 0xFFF6CC;
constexpr lxw_color_t not_asked = 0xEDEFF0;

lxw_format* made(lxw_workbook* book) {
  lxw_format* const format = workbook_add_format(book);
  format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
  format_set_font_color(format, ink);
  format_set_text_wrap(format);
  return format;
}

lxw_format* ruled(lxw_workbook* book) {
  lxw_format* const format = made(book);
  format_set_bottom(format, LXW_BORDER_THIN);
  format_set_bottom_color(format, line);
  return format;
}

/// A cell that can be written in. Texts stay texts, whatever they look like.
lxw_format* field(lxw_workbook* book, bool text) {
  lxw_format* const format = made(book);
  format_set_border(format, LXW_BORDER_THIN);
  format_set_border_color(format, line);
  format_set_unlocked(format);
  format_set_align(format, LXW_ALIGN_LEFT);
  if (text) {
    format_set_num_format(format, "@");
  }
  return format;
}

lxw_format* filled(lxw_format* format, lxw_color_t color) {
  format_set_pattern(format, LXW_PATTERN_SOLID);
  format_set_bg_color(format, color);
  return format;
}

}  // namespace

Styles::Styles(lxw_workbook* book)
    : title(made(book)),
      progress(made(book)),
      heading(filled(made(book), dark)),
      words(made(book)),
      section(filled(made(book), pale)),
      description(workbook_add_format(book)),
      number(ruled(book)),
      asked(ruled(book)),
      choice(ruled(book)),
      hint(workbook_add_format(book)),
      label(workbook_add_format(book)),
      section_label(workbook_add_format(book)),
      answer(filled(field(book, true), to_fill_in)),
      answer_number(filled(field(book, false), to_fill_in)),
      free(field(book, true)),
      status(ruled(book)),
      plain(made(book)),
      wrapped(ruled(book)),
      hidden(workbook_add_format(book)),
      open(workbook_add_format(book)),
      answered(workbook_add_format(book)) {
  format_set_bold(title);
  format_set_font_size(title, 16);
  format_set_align(title, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bold(progress);
  format_set_align(progress, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bold(heading);
  format_set_font_color(heading, LXW_COLOR_WHITE);
  format_set_align(heading, LXW_ALIGN_VERTICAL_CENTER);
  format_set_bold(section);
  format_set_font_size(section, 12);
  format_set_align(section, LXW_ALIGN_VERTICAL_CENTER);
  format_set_font_size(description, 10);
  format_set_font_color(description, quiet);
  format_set_align(number, LXW_ALIGN_RIGHT);
  format_set_indent(number, 1);
  format_set_font_color(number, quiet);
  format_set_indent(choice, 2);
  format_set_font_size(hint, 9);
  format_set_font_color(hint, quiet);
  format_set_font_color(label, ink);
  format_set_bold(section_label);
  format_set_font_size(section_label, 12);
  format_set_font_color(section_label, ink);
  format_set_font_color(status, quiet);
  format_set_font_color(hidden, 0x6B767C);
  format_set_bg_color(hidden, not_asked);
  format_set_bg_color(open, to_fill_in);
  format_set_bg_color(answered, LXW_COLOR_WHITE);
}

}  // namespace cxmat::reports::forms::workbook
