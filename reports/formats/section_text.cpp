// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/section_text.hpp"

#include "reports/formats/paragraph.hpp"
#include "reports/formats/text_table.hpp"
#include "reports/view/words.hpp"

#include <cstddef>
#include <utility>

namespace cxmat::reports {
namespace {

using view::without_isolates;

std::string table_text(const view::Table& table) {
  TextTable text{.label_heading = without_isolates(table.row_heading), .columns = {}, .rows = {}};
  for (const view::TableHeading& heading : table.headings) {
    text.columns.push_back({.heading = without_isolates(heading.text),
                            .number = heading.number,
                            .wrap = !heading.number});
  }
  for (const view::TableRow& row : table.rows) {
    const std::string indent(static_cast<std::size_t>(2 * row.depth), ' ');
    TextRow line{.label = indent + without_isolates(row.label), .cells = {}};
    for (const view::TableCell& cell : row.cells) {
      line.cells.push_back(without_isolates(cell.text));
    }
    text.rows.push_back(std::move(line));
  }
  return paragraph(without_isolates(table.caption)) + "\n" + render(text);
}

}  // namespace

std::string section_text(const view::Section& section) {
  std::string text = paragraph(without_isolates(section.heading), "# ");
  text += "\n" + paragraph(without_isolates(section.about));
  for (const std::string& sentence : section.sentences) {
    text += "\n" + paragraph(without_isolates(sentence));
  }
  for (const view::Figure& figure : section.figures) {
    text += "\n" + table_text(figure.table);
  }
  for (const view::Table& table : section.tables) {
    text += "\n" + table_text(table);
  }
  return text;
}

}  // namespace cxmat::reports
