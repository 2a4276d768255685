// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/table_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;
using List = TemplateValue::List;

/// Ten places, filled in proportion: "███░░░░░░░".
std::string bar(double share) {
  constexpr int places = 10;
  const int filled = static_cast<int>(std::lround(std::clamp(share, 0.0, 1.0) * places));
  std::string text;
  for (int place = 0; place < places; ++place) {
    text += place < filled ? "█" : "░";
  }
  return text;
}

/// Em spaces: they stay in HTML and in a Markdown table's cell.
std::string indent(int depth) {
  std::string text;
  for (int i = 0; i < depth; ++i) {
    text += "\u2003";
  }
  return text;
}

constexpr std::size_t most_columns_at_full_size = 8;

/// Figures are what most cells hold, so they need no class.
std::string css_class(view::Tone tone, bool number) {
  std::string name = number ? "" : "text";
  const std::string_view tone_class = tone == view::Tone::missing ? "none"
                                      : tone == view::Tone::above ? "pos"
                                      : tone == view::Tone::below ? "neg"
                                                                  : "";
  if (!name.empty() && !tone_class.empty()) {
    name += ' ';
  }
  return name += tone_class;
}

/// A row that is only a heading of those below it.
bool is_heading(const view::TableRow& row) {
  return row.strong && std::ranges::all_of(row.cells, [](const view::TableCell& cell) {
           return cell.text.empty();
         });
}

TemplateValue row(const view::TableRow& row, const view::Table& table) {
  List cells;
  for (std::size_t i = 0; i < row.cells.size(); ++i) {
    const bool number = i < table.headings.size() && table.headings[i].number;
    cells.push_back(
        Object{{"text", row.cells[i].text}, {"css_class", css_class(row.cells[i].tone, number)}});
  }
  return Object{{"label", row.label},
                {"indent", indent(row.depth)},
                {"strong", row.strong},
                {"is_heading", is_heading(row)},
                {"bar", row.share ? bar(*row.share) : std::string()},
                {"cells", std::move(cells)}};
}

}  // namespace

TemplateValue table_data(const view::Table& table) {
  return Object{
      {"caption", table.caption},
      {"plain_caption", view::without_isolates(table.caption)},
      {"row_heading", table.row_heading},
      {"columns", std::to_string(table.headings.size() + 1)},
      {"wide", table.headings.size() > most_columns_at_full_size},
      {"share_heading", table.share_heading},
      {"has_bars",
       std::ranges::any_of(table.rows,
                           [](const view::TableRow& row) { return row.share.has_value(); })},
      {"headings",
       list_of(table.headings,
               [](const view::TableHeading& heading) {
                 return TemplateValue(Object{{"text", heading.text}, {"number", heading.number}});
               })},
      {"rows",
       list_of(table.rows, [&table](const view::TableRow& each) { return row(each, table); })}};
}

}  // namespace cxmat::reports
