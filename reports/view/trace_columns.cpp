// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_columns.hpp"

#include "reports/view/figures.hpp"
#include "reports/view/trace_numbers.hpp"

#include <string>

namespace cxmat::reports::view {

Table empty_table(const char* caption, const char* row_heading, const Messages& messages) {
  Table table;
  table.caption = std::string(messages.text(caption));
  table.row_heading = std::string(messages.text(row_heading));
  return table;
}

void add_heading(Table& table, const char* key, Column column, const Messages& messages) {
  table.headings.push_back(
      {.text = std::string(messages.text(key)), .number = column == Column::number});
}

TableCell score_or_none(std::optional<double> score, Language language) {
  return score ? TableCell{.text = trace_score(*score, language)} : missing_cell();
}

double sum_of(const std::vector<std::optional<double>>& figures) {
  double sum = 0;
  for (const std::optional<double>& figure : figures) {
    sum += figure.value_or(0);
  }
  return sum;
}

}  // namespace cxmat::reports::view
