// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/platforms/finish.hpp"

#include <cxmat/formats/exports/platforms/columns.hpp>
#include <cxmat/formats/exports/platforms/personal_names.hpp>

#include <algorithm>

namespace cxmat::exports {
namespace {

using enum ColumnRole;

bool is_empty(const ExportColumn& column, const FirstRows& rows, std::size_t c,
              std::size_t heading_rows) {
  return column.tag.empty() && column.text.empty() && column.option.empty() &&
         rows.column(c, heading_rows).empty();
}

/// By its name alone; an option or a statement may well be called "Telefon".
bool is_personal(const ExportColumn& column, const FirstRows& rows, std::size_t c,
                 std::size_t heading_rows) {
  if (!column.option.empty()) {
    return false;
  }
  const PersonalHeading of_tag = personal_heading(column.tag);
  const PersonalHeading what =
      of_tag == PersonalHeading::none ? personal_heading(column.text) : of_tag;
  const std::string& name = of_tag == PersonalHeading::none ? column.text : column.tag;
  if (what == PersonalHeading::place) {
    return cells_are_places_of_people(rows, c, heading_rows);
  }
  return what == PersonalHeading::identifier ||
         (what == PersonalHeading::contact && !cells_are_choices(rows, c, heading_rows, name));
}

/// Numbers with one comma, and none with one stop, in a file whose cells no comma separates.
bool has_decimal_commas(const FirstRows& rows, std::size_t heading_rows) {
  const char delimiter = rows.head().facts.delimiter;
  if (delimiter != ';' && delimiter != '\t') {
    return false;
  }
  bool comma = false;
  for (std::size_t c = 0; c < rows.width(); ++c) {
    for (const std::string_view cell : rows.column(c, heading_rows)) {
      const std::size_t at = cell.find_first_of(".,");
      if (at == std::string_view::npos || at == 0) {
        continue;
      }
      const std::string_view whole =
          cell.substr(cell.front() == '-' ? 1 : 0, at - (cell.front() == '-' ? 1U : 0U));
      if (is_all_digits(whole) && is_all_digits(cell.substr(at + 1))) {
        if (cell[at] == '.') {
          return false;
        }
        comma = true;
      }
    }
  }
  return comma || delimiter == ';';
}

}  // namespace

void finish(ExportLayout& layout, const FirstRows& rows) {
  const std::size_t first = layout.heading_rows;
  for (std::size_t c = 0; c < layout.columns.size(); ++c) {
    ExportColumn& column = layout.columns[c];
    if (column.role != answer) {
      continue;
    }
    if (column.tag.empty() && column.option.empty() && is_identifier(column.text)) {
      column.tag = column.text;
    }
    if (is_empty(column, rows, c, first)) {
      column.role = metadata;
    } else if (is_personal(column, rows, c, first)) {
      column.role = personal;
    } else if (cells_are_personal(rows, c, first)) {
      column.role = personal;
      column.personal_by_cells = true;
    }
  }
  layout.cells.decimal_comma = has_decimal_commas(rows, first);
  if (const auto column = column_with(layout, submitted)) {
    layout.dates = order_of(rows.column(*column, first), layout.dates);
  }
}

}  // namespace cxmat::exports
