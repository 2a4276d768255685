// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/silo_charts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <initializer_list>
#include <utility>

namespace cxmat::reports::view {
namespace {

constexpr double worst_quality = 1;
constexpr double best_quality = 5;

std::string text(const SiloWords& words, const char* key) {
  return std::string(words.messages.text(key));
}

TableCell number_cell(std::size_t number) {
  return {.text = fmt::format("{}", number)};
}

Table matrix_table(const SiloWords& words) {
  const Messages& messages = words.messages;
  Table table;
  table.caption = text(words, "report.silos.matrix");
  table.row_heading = text(words, "report.silos.ends");
  table.headings = {number_heading(messages, "report.silos.flows"),
                    number_heading(messages, "report.silos.needed"),
                    number_heading(messages, "report.silos.working"),
                    number_heading(messages, "report.silos.quality")};
  for (std::size_t from = 0; from < words.findings.matrix.size(); ++from) {
    for (std::size_t to = 0; to < words.findings.matrix.size(); ++to) {
      const FlowCell& cell = words.findings.matrix[from][to];
      if (cell.counts.flows > 0) {
        table.rows.push_back(
            {.label = words.ends(from, to),
             .cells = {number_cell(cell.counts.flows), number_cell(cell.counts.needed),
                       number_cell(cell.counts.working),
                       figure_cell(cell.quality, messages.language())}});
      }
    }
  }
  return table;
}

charts::MatrixCell chart_cell(const FlowCell& cell, Language language) {
  using Kind = charts::MatrixCell::Kind;
  if (cell.quality) {
    return {.kind = Kind::value,
            .value = (*cell.quality - worst_quality) / (best_quality - worst_quality),
            .text = decimal(*cell.quality, 1, language)};
  }
  if (cell.counts.failing > 0) {
    return {.kind = Kind::missing, .value = 0, .text = "×"};
  }
  return cell.counts.flows > 0 ? charts::MatrixCell{.kind = Kind::missing, .value = 0, .text = "?"}
                               : charts::MatrixCell{};
}

bool has_sign(const charts::MatrixChart& chart, std::string_view sign) {
  return std::ranges::any_of(chart.rows, [sign](const charts::MatrixRow& row) {
    return std::ranges::find(row.cells, sign, &charts::MatrixCell::text) != row.cells.end();
  });
}

charts::MatrixChart chart_of(const SiloWords& words) {
  charts::MatrixChart chart;
  chart.frame.id = "silo-map";
  chart.frame.title = text(words, "report.silos.matrix");
  chart.row_heading = text(words, "report.silos.from");
  chart.column_heading = text(words, "report.silos.to");
  chart.low_legend = text(words, "report.silos.legend.low");
  chart.high_legend = text(words, "report.silos.legend.high");
  for (std::size_t from = 0; from < words.findings.matrix.size(); ++from) {
    chart.columns.push_back(words.unit(from));
    charts::MatrixRow row{.label = words.unit(from), .cells = {}};
    for (const FlowCell& cell : words.findings.matrix[from]) {
      row.cells.push_back(chart_cell(cell, words.messages.language()));
    }
    chart.rows.push_back(std::move(row));
  }
  for (const auto& [sign, key] : std::initializer_list<std::pair<const char*, const char*>>{
           {"×", "report.silos.legend.missing"}, {"?", "report.silos.legend.unjudged"}}) {
    if (has_sign(chart, sign)) {
      chart.signs.push_back({sign, text(words, key)});
    }
  }
  return chart;
}

/// The worst pair of units: most needed flows that fail.
std::string worst(const SiloWords& words) {
  std::size_t from = 0;
  std::size_t to = 0;
  std::size_t most = 0;
  for (std::size_t i = 0; i < words.findings.matrix.size(); ++i) {
    for (std::size_t k = 0; k < words.findings.matrix.size(); ++k) {
      const std::size_t failing = words.findings.matrix[i][k].counts.failing;
      if (failing > most) {
        most = failing;
        from = i;
        to = k;
      }
    }
  }
  return most == 0 ? text(words, "report.silos.figure.none")
                   : words.messages.counted("report.silos.figure.message",
                                            static_cast<std::int64_t>(most),
                                            {isolated(words.unit(from)), isolated(words.unit(to))});
}

}  // namespace

Figure flow_figure(const SiloWords& words) {
  Figure figure;
  figure.message = worst(words);
  figure.about = text(words, "report.silos.figure.about");
  charts::MatrixChart chart = chart_of(words);
  chart.frame.description = without_isolates(figure.message);
  figure.drawing = std::move(chart);
  figure.table = matrix_table(words);
  return figure;
}

}  // namespace cxmat::reports::view
