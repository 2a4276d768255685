// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/charts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <optional>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// With more waves a table has no room for how many people answered.
constexpr std::size_t most_waves_with_n = 4;

class Charts {
 public:
  Charts(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] Figure figure(const Page& nodes, std::string id) const {
    Figure figure;
    figure.message = message(widest(nodes));
    figure.about = messages_.format(
        "report.waves.about", {wave_name(assessment_, 0, language_),
                               wave_name(assessment_, assessment_.waves.size() - 1, language_)});
    charts::SlopeChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = word("heading");
    chart.frame.description = without_isolates(figure.message);
    const std::string before = without_isolates(wave_before(assessment_, language_));
    const bool agreed = is_consensus(assessment_);
    chart.credible_legend = messages_.format(
        agreed ? "report.waves.legend.agreed" : "report.waves.legend.credible", {before});
    chart.noise_legend = messages_.format(
        agreed ? "report.waves.legend.same" : "report.waves.legend.noise", {before});
    chart.change_heading = without_isolates(since_wave_before());
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
  [[nodiscard]] std::string word(const char* key) const {
    return std::string(messages_.text(fmt::format("report.waves.{}", key)));
  }

  [[nodiscard]] std::string since_wave_before() const {
    return messages_.format("report.waves.since", {wave_before(assessment_, language_)});
  }

  [[nodiscard]] Cell cell(const NodeResult& node, std::size_t wave) const {
    return wave_cell(node, assessment_.waves[wave].id);
  }

  /// The node whose change the message tells: the root where it is on the page, else the one
  /// that changed most.
  [[nodiscard]] Position widest(const Page& nodes) const {
    const auto size = [&](Position node) {
      const bool root = assessment_.nodes[node].kind == NodeKind::overall;
      const std::optional<WaveChange>& change = assessment_.nodes[node].change;
      return root ? std::numeric_limits<double>::max()
                  : std::abs(change ? change->difference : 0.0);
    };
    const Page candidates = assessment_.nodes[nodes.front()].kind == NodeKind::overall
                                ? nodes
                                : compared(assessment_, nodes);
    return *std::ranges::max_element(candidates, {}, size);
  }

  [[nodiscard]] std::string change_text(const NodeResult& node) const {
    return node.change ? signed_decimal(node.change->difference, 1, language_) : none;
  }

  [[nodiscard]] std::string message(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    const std::string label = isolated(label_of(assessment_, position, language_));
    const std::string before = wave_before(assessment_, language_);
    if (!node.change) {
      return messages_.format("report.waves.no_change", {label, before});
    }
    const std::string difference = change_text(node);
    if (!node.change->interval) {
      return messages_.format(is_consensus(assessment_) ? "report.waves.message.agreed"
                                                        : "report.waves.message.not_tested",
                              {label, difference, before});
    }
    // Beyond chance on its own, but not among so many: the interval does not allow for that.
    const Interval& interval = *node.change->interval;
    const bool one_of_many =
        node.change->verdict == ChangeVerdict::undecided && (interval.low > 0 || interval.high < 0);
    return messages_.format(
        fmt::format("report.waves.message.{}{}", to_string(node.change->verdict),
                    one_of_many ? "_many" : ""),
        {label, difference, before, signed_range(interval, messages_)});
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
    row.credible = node.change && stands_out(assessment_, *node.change);
    return row;
  }

  [[nodiscard]] Table table(const Page& nodes) const {
    Table table;
    table.caption = word("caption");
    table.row_heading = std::string(messages_.text("report.area"));
    for (std::size_t wave = 0; wave < assessment_.waves.size(); ++wave) {
      table.headings.push_back({.text = wave_name(assessment_, wave, language_)});
    }
    table.headings.push_back({.text = since_wave_before()});
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
      if (found && found->level_score && assessment_.waves.size() <= most_waves_with_n) {
        shown.text = fmt::format("{} ({})", shown.text, n_figure(found->n, language_));
      }
      row.cells.push_back(std::move(shown));
    }
    row.cells.push_back(node.change ? TableCell{.text = change_text(node)} : missing_cell());
    return row;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<Figure> wave_charts(const Assessment& assessment, const Messages& messages) {
  std::vector<Figure> figures;
  if (assessment.waves.size() < 2) {
    return figures;
  }
  const Charts charts(assessment, messages);
  for (const Page& nodes : overview_pages(assessment)) {
    figures.push_back(charts.figure(nodes, fmt::format("waves-{}", figures.size() + 1)));
  }
  return figures;
}

}  // namespace cxmat::reports::view
