// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

class Change {
 public:
  Change(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] Figure figure(const Page& nodes, std::string id) const {
    Figure figure;
    figure.message = message(widest(nodes));
    figure.about = messages_.format("report.waves.about", {first(), last()});
    charts::SlopeChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = std::string(messages_.text("report.waves.heading"));
    chart.frame.description = without_isolates(figure.message);
    chart.noise_legend = std::string(messages_.text("report.waves.untested"));
    chart.change_heading = std::string(messages_.text("report.waves.change"));
    for (const WaveResult& wave : assessment_.waves) {
      chart.waves.push_back(words(wave.label, language_, wave.id));
    }
    for (const Position node : nodes) {
      chart.rows.push_back(line(node));
    }
    figure.drawing = std::move(chart);
    figure.table = table(nodes);
    return figure;
  }

 private:
  [[nodiscard]] std::string wave_name(std::size_t wave) const {
    return isolated(words(assessment_.waves[wave].label, language_, assessment_.waves[wave].id));
  }
  [[nodiscard]] std::string first() const { return wave_name(0); }
  [[nodiscard]] std::string last() const { return wave_name(assessment_.waves.size() - 1); }

  [[nodiscard]] Cell cell(const NodeResult& node, std::size_t wave) const {
    const auto found = std::ranges::find(node.waves, assessment_.waves[wave].id, &WaveCells::wave);
    return found == node.waves.end() ? std::nullopt : found->overall;
  }

  [[nodiscard]] std::optional<double> change(const NodeResult& node) const {
    const Cell from = cell(node, 0);
    const Cell to = cell(node, assessment_.waves.size() - 1);
    if (!from || !to || !from->level_score || !to->level_score) {
      return std::nullopt;
    }
    return *to->level_score - *from->level_score;
  }

  /// The node whose change the message tells: the root where it is on the page, else the one
  /// that changed most.
  [[nodiscard]] Position widest(const Page& nodes) const {
    const auto size = [&](Position node) {
      const bool root = assessment_.nodes[node].kind == NodeKind::overall;
      const std::optional<double> difference = change(assessment_.nodes[node]);
      return root ? std::numeric_limits<double>::max() : std::abs(difference.value_or(0));
    };
    const Page candidates = assessment_.nodes[nodes.front()].kind == NodeKind::overall
                                ? nodes
                                : compared(assessment_, nodes);
    return *std::ranges::max_element(candidates, {}, size);
  }

  [[nodiscard]] std::string change_text(const NodeResult& node) const {
    const std::optional<double> difference = change(node);
    return difference ? signed_decimal(*difference, 1, language_) : none;
  }

  [[nodiscard]] std::string message(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    if (!change(node)) {
      return messages_.format("report.waves.no_change",
                              {isolated(label_of(assessment_, position, language_))});
    }
    const Cell from = cell(node, 0);
    const Cell to = cell(node, assessment_.waves.size() - 1);
    return messages_.format(
        "report.waves.message",
        {isolated(label_of(assessment_, position, language_)),
         level_figure(*from->level_score, node.levels, language_), n_figure(from->n, language_),
         level_figure(*to->level_score, node.levels, language_), n_figure(to->n, language_),
         change_text(node)});
  }

  [[nodiscard]] charts::SlopeRow line(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    charts::SlopeRow row;
    row.label = label_of(assessment_, position, language_);
    row.strong = node.kind != NodeKind::dimension;
    for (std::size_t wave = 0; wave < assessment_.waves.size(); ++wave) {
      const Cell found = cell(node, wave);
      row.values.push_back(found ? found->level_score : std::nullopt);
    }
    row.first_text = score_cell(cell(node, 0), node.levels, messages_).text;
    row.last_text =
        score_cell(cell(node, assessment_.waves.size() - 1), node.levels, messages_).text;
    row.change_text = change_text(node);
    return row;
  }

  [[nodiscard]] Table table(const Page& nodes) const {
    Table table;
    table.caption = std::string(messages_.text("report.waves.caption"));
    table.row_heading = std::string(messages_.text("report.area"));
    for (std::size_t wave = 0; wave < assessment_.waves.size(); ++wave) {
      table.headings.push_back({.text = wave_name(wave)});
    }
    table.headings.push_back({.text = std::string(messages_.text("report.waves.change"))});
    for (const Position node : nodes) {
      table.rows.push_back(row(node));
    }
    return table;
  }

  [[nodiscard]] TableRow row(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    TableRow row;
    row.label = label_of(assessment_, position, language_);
    row.depth = depth_of(assessment_, position);
    row.strong = node.kind != NodeKind::dimension;
    for (std::size_t wave = 0; wave < assessment_.waves.size(); ++wave) {
      const Cell found = cell(node, wave);
      TableCell shown = score_cell(found, node.levels, messages_);
      if (found && found->level_score) {
        shown.text = fmt::format("{} ({})", shown.text, n_figure(found->n, language_));
      }
      row.cells.push_back(std::move(shown));
    }
    row.cells.push_back(difference_cell(change(node), language_));
    return row;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<Figure> waves(const Protected<Assessment>& assessment, const Messages& messages) {
  std::vector<Figure> figures;
  if (assessment->waves.size() < 2) {
    return figures;
  }
  const Change change(*assessment, messages);
  for (const Page& nodes : pages(*assessment)) {
    figures.push_back(change.figure(nodes, fmt::format("waves-{}", figures.size() + 1)));
  }
  return figures;
}

}  // namespace cxmat::reports::view
