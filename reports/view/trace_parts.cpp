// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trace_parts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/trace_columns.hpp"
#include "reports/view/trace_numbers.hpp"
#include "reports/view/trace_rules.hpp"

#include <algorithm>
#include <cstddef>
#include <string>

namespace cxmat::reports::view {
namespace {

TableRow part_row(const Assessment& assessment, const PartTrace& part, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[part.node];
  TableRow row;
  row.label = label_of(assessment, part.node, language);
  row.cells = {{.text = as_given(node.weight, language)}, {.text = percent(part.share, language)}};
  if (node.overall) {
    row.cells.push_back(score_or_none(part.score, language));
    row.cells.push_back({.text = whole(part.n, language)});
  } else {
    row.cells.push_back(missing_cell(std::string(messages.text("report.hidden"))));
    row.cells.push_back(missing_cell());
  }
  return row;
}

/// A part without a score has no contribution either, rather than one of 0.
void add_contributions(const std::vector<PartTrace>& parts,
                       const std::vector<std::optional<double>>& contributions, Table& table,
                       const Messages& messages) {
  const Language language = messages.language();
  add_heading(table, "report.trace.contribution", Column::number, messages);
  for (std::size_t i = 0; i < contributions.size(); ++i) {
    table.rows[i].cells.push_back(
        score_or_none(parts[i].score ? contributions[i] : std::nullopt, language));
  }
  table.rows.push_back(
      {.label = std::string(messages.text("report.trace.sum")),
       .strong = true,
       .cells = {{}, {}, {}, {}, {.text = trace_score(sum_of(contributions), language)}}});
}

}  // namespace

std::vector<std::optional<double>> contributions_of_parts(const Assessment& assessment,
                                                          Position node) {
  std::vector<std::optional<double>> contributions;
  if (hides_a_part(assessment, node)) {
    return contributions;
  }
  const std::vector<PartTrace>& parts = assessment.nodes[node].trace.parts;
  const bool any = std::ranges::any_of(
      parts, [](const PartTrace& part) { return part.contribution.has_value(); });
  for (const PartTrace& part : parts) {
    if (any) {
      contributions.push_back(part.contribution);
    }
  }
  return contributions;
}

std::optional<Table> parts_table(const Assessment& assessment, Position node,
                                 const Messages& messages) {
  const std::vector<PartTrace>& parts = assessment.nodes[node].trace.parts;
  if (parts.empty()) {
    return std::nullopt;
  }
  Table table = empty_table("report.trace.parts", "report.trace.part", messages);
  for (const char* key :
       {"report.trace.weight", "report.trace.share", "report.trace.score", "report.n"}) {
    add_heading(table, key, Column::number, messages);
  }
  for (const PartTrace& part : parts) {
    table.rows.push_back(part_row(assessment, part, messages));
  }
  const auto contributions = contributions_of_parts(assessment, node);
  if (!contributions.empty()) {
    add_contributions(parts, contributions, table, messages);
  }
  return table;
}

}  // namespace cxmat::reports::view
