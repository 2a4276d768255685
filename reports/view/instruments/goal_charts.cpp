// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/goal_charts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

std::string text(const GoalWords& words, const char* key) {
  return std::string(words.messages.text(key));
}

TableCell percent_cell(const std::optional<double>& share, Language language) {
  return share ? TableCell{.text = percent(*share, language)} : missing_cell();
}

/// Two departments between which there is something to rate.
struct Cell {
  std::size_t from = 0;
  std::size_t to = 0;
};

std::vector<Cell> cells_of(const GoalFindings& findings) {
  std::vector<Cell> cells;
  for (std::size_t from = 0; from < findings.matrix.size(); ++from) {
    for (std::size_t to = 0; to < findings.matrix.size(); ++to) {
      if (findings.matrix[from][to].possible > 0) {
        cells.push_back({from, to});
      }
    }
  }
  return cells;
}

Table tension_table(const GoalWords& words) {
  const Messages& messages = words.messages;
  Table table;
  table.caption = text(words, "report.goals.tension");
  table.row_heading = text(words, "report.goals.from_to");
  table.headings = {number_heading(messages, "report.goals.conflict"),
                    number_heading(messages, "report.goals.synergy"),
                    number_heading(messages, "report.goals.rated")};
  for (const auto& [from, to] : cells_of(words.findings)) {
    const GoalTension& tension = words.findings.matrix[from][to];
    TableRow row;
    row.label = fmt::format("{} → {}", words.department(from), words.department(to));
    row.cells = {
        percent_cell(tension.conflict, messages.language()),
        percent_cell(tension.synergy, messages.language()),
        {.text = messages.format("report.goals.rated_of", {fmt::format("{}", tension.rated),
                                                           fmt::format("{}", tension.possible)})}};
    table.rows.push_back(std::move(row));
  }
  return table;
}

charts::MatrixCell chart_cell(const GoalTension& tension) {
  using Kind = charts::MatrixCell::Kind;
  if (tension.possible == 0) {
    return {};
  }
  if (!tension.conflict) {
    return {.kind = Kind::missing, .value = 0, .text = "?"};
  }
  return {.kind = Kind::value,
          .value = *tension.conflict,
          .text = fmt::format("{}", std::lround(100 * *tension.conflict))};
}

charts::MatrixChart chart_of(const GoalWords& words) {
  charts::MatrixChart chart;
  chart.frame.id = "goal-conflicts";
  chart.row_heading = text(words, "report.goals.from");
  chart.column_heading = text(words, "report.goals.to");
  chart.low_legend = text(words, "report.goals.legend.low");
  chart.high_legend = text(words, "report.goals.legend.high");
  for (std::size_t from = 0; from < words.findings.matrix.size(); ++from) {
    chart.columns.push_back(words.department(from));
    charts::MatrixRow row{.label = words.department(from), .cells = {}};
    std::ranges::transform(words.findings.matrix[from], std::back_inserter(row.cells), chart_cell);
    const bool has_missing = std::ranges::any_of(row.cells, [](const charts::MatrixCell& cell) {
      return cell.kind == charts::MatrixCell::Kind::missing;
    });
    if (has_missing && chart.signs.empty()) {
      chart.signs.push_back({"?", text(words, "report.goals.legend.unrated")});
    }
    chart.rows.push_back(std::move(row));
  }
  return chart;
}

std::string strongest(const GoalWords& words) {
  const auto conflict = [&words](const Cell& cell) {
    return words.findings.matrix[cell.from][cell.to].conflict.value_or(0);
  };
  const std::vector<Cell> cells = cells_of(words.findings);
  const auto most = std::ranges::max_element(cells, {}, conflict);
  if (most == cells.end() || conflict(*most) <= 0) {
    return text(words, "report.goals.figure.none");
  }
  return words.messages.format(
      "report.goals.figure.message",
      {isolated(words.department(most->from)), isolated(words.department(most->to)),
       percent(conflict(*most), words.messages.language())});
}

}  // namespace

std::optional<Figure> conflict_figure(const GoalWords& words) {
  if (!words.findings.overall.conflict) {
    return std::nullopt;
  }
  charts::MatrixChart chart = chart_of(words);
  Figure figure;
  figure.message = strongest(words);
  figure.about = text(words, "report.goals.figure.about");
  chart.frame.title = text(words, "report.goals.tension");
  chart.frame.description = without_isolates(figure.message);
  figure.drawing = std::move(chart);
  figure.table = tension_table(words);
  return figure;
}

}  // namespace cxmat::reports::view
