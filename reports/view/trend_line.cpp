// SPDX-License-Identifier: Apache-2.0
#include "reports/view/trend_line.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

Table table_of(const Assessment& assessment, const NodeResult& root, const Messages& messages) {
  Table table;
  table.caption = std::string(messages.text("report.trend_line.title"));
  table.row_heading = std::string(messages.text("report.trend_line.wave"));
  table.headings = {{.text = std::string(messages.text("report.level_score"))},
                    {.text = std::string(messages.text("report.n"))}};
  for (const WaveResult& wave : assessment.waves) {
    const Cell cell = wave_cell(root, wave.id);
    table.rows.push_back({.label = words(wave.label, messages.language(), wave.id),
                          .cells = {score_cell(cell, root.levels, messages),
                                    cell ? TableCell{.text = whole(cell->n, messages.language())}
                                         : missing_cell()}});
  }
  return table;
}

}  // namespace

std::optional<Figure> trend_line(const Protected<Assessment>& assessment,
                                 const Messages& messages) {
  const std::optional<Position> position = root_of(*assessment);
  if (!position || assessment->waves.size() < fewest_waves_of_a_line ||
      assessment->nodes[*position].levels.empty()) {
    return std::nullopt;
  }
  const Language language = messages.language();
  const NodeResult& root = assessment->nodes[*position];
  charts::Sparkline line;
  line.frame.id = "trend-line";
  line.frame.title = std::string(messages.text("report.trend_line.title"));
  line.maximum = static_cast<double>(root.levels.size());
  std::vector<std::size_t> shown;
  for (std::size_t wave = 0; wave < assessment->waves.size(); ++wave) {
    const Cell cell = wave_cell(root, assessment->waves[wave].id);
    line.values.push_back(cell ? cell->level_score : std::nullopt);
    if (line.values.back()) {
      shown.push_back(wave);
    }
  }
  if (shown.size() < 2) {
    return std::nullopt;
  }
  const auto figure_of = [&](std::size_t wave) {
    return level_figure(*line.values[wave], root.levels, language);
  };
  Figure figure;
  figure.message =
      messages.format("report.trend_line.message",
                      {figure_of(shown.front()), wave_name(*assessment, shown.front(), language),
                       figure_of(shown.back()), wave_name(*assessment, shown.back(), language)});
  figure.about =
      messages.format("report.trend_line.about",
                      {whole(static_cast<std::int64_t>(assessment->waves.size()), language)});
  line.frame.description = without_isolates(figure.message);
  figure.table = table_of(*assessment, root, messages);
  figure.drawing = std::move(line);
  return figure;
}

}  // namespace cxmat::reports::view
