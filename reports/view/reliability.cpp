// SPDX-License-Identifier: Apache-2.0
#include "reports/view/reliability.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"

#include <fmt/format.h>

#include <cmath>
#include <string>

namespace cxmat::reports::view {
namespace {

TableCell rated(const std::optional<double>& figure, std::string_view (*word)(double),
                const Messages& messages) {
  if (!figure) {
    return missing_cell();
  }
  return {.text = fmt::format("{} ({})", decimal(*figure, 2, messages.language()),
                              messages.text(word(*figure)))};
}

TableRow row(const Assessment& assessment, Position position, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  TableRow row;
  row.label = label_of(assessment, position, language);
  row.depth = depth_of(assessment, position);
  row.strong = node.kind == NodeKind::questionnaire;
  if (!node.overall) {
    row.cells.assign(4, missing_cell());
    row.cells.front().text = messages.text("report.hidden");
    return row;
  }
  const Figures& figures = *node.overall;
  row.cells.push_back({.text = whole(figures.n, language)});
  row.cells.push_back(figures.coverage ? TableCell{.text = percent(*figures.coverage, language)}
                                       : missing_cell());
  row.cells.push_back(rated(figures.alpha, alpha_word, messages));
  row.cells.push_back(rated(figures.agreement, agreement_word, messages));
  return row;
}

/// The figure as it reads with two decimals, so that word and figure never disagree.
double as_read(double figure) {
  return std::round(figure * 100) / 100;
}

}  // namespace

std::string_view alpha_word(double alpha) noexcept {
  const double read = as_read(alpha);
  return read < 0.6   ? "report.alpha.low"
         : read < 0.7 ? "report.alpha.doubtful"
         : read < 0.8 ? "report.alpha.acceptable"
         : read < 0.9 ? "report.alpha.good"
                      : "report.alpha.high";
}

std::string_view agreement_word(double agreement) noexcept {
  const double read = as_read(agreement);
  return read <= 0.3   ? "report.agreement.none"
         : read <= 0.5 ? "report.agreement.weak"
         : read <= 0.7 ? "report.agreement.moderate"
         : read <= 0.9 ? "report.agreement.strong"
                       : "report.agreement.very_strong";
}

std::optional<Table> reliability(const Assessment& assessment, const Messages& messages) {
  Table table;
  table.caption = std::string(messages.text("report.reliability.caption"));
  table.row_heading = std::string(messages.text("report.area"));
  for (const char* key : {"report.n", "report.coverage", "report.reliability.alpha",
                          "report.reliability.agreement"}) {
    table.headings.push_back({.text = std::string(messages.text(key))});
  }
  for (const Position questionnaire : questionnaires_of(assessment, true)) {
    table.rows.push_back(row(assessment, questionnaire, messages));
    for (const Position dimension : below(assessment, questionnaire, NodeKind::dimension)) {
      table.rows.push_back(row(assessment, dimension, messages));
    }
  }
  return table.rows.empty() ? std::nullopt : std::optional(std::move(table));
}

}  // namespace cxmat::reports::view
