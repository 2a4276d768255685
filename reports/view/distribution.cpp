// SPDX-License-Identifier: Apache-2.0
#include "reports/view/distribution.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <cxmat/assessment/next_steps.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <optional>
#include <string>

namespace cxmat::reports::view {
namespace {

using Counts = std::vector<std::int64_t>;

std::int64_t sum(const Counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), std::int64_t{0});
}

/// One count per level; nothing counted where hidden.
Counts counts_of(const NodeResult& node) {
  Counts counts = node.overall ? node.overall->level_counts : Counts();
  counts.resize(node.levels.size(), 0);
  return counts;
}

/// The level from which a questionnaire counts as reached in the chart's message.
int reached_level(const Levels& levels) {
  return std::min(static_cast<int>(default_target), static_cast<int>(levels.size()));
}

class Chart {
 public:
  Chart(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] Figure figure(const std::vector<Position>& nodes, std::string id) const {
    const Levels& levels = assessment_.nodes[nodes.front()].levels;
    Figure figure;
    figure.message = message(nodes);
    figure.about = std::string(messages_.text("report.distribution.about"));
    charts::DistributionChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = std::string(messages_.text("report.distribution.heading"));
    chart.frame.description = without_isolates(figure.message);
    figure.table.caption = std::string(messages_.text("report.distribution.caption"));
    figure.table.row_heading = std::string(messages_.text("report.questionnaire"));
    figure.table.share_heading =
        messages_.format("report.distribution.reached", {fmt::format("{}", reached_level(levels))});
    for (const Level& level : levels) {
      chart.categories.push_back(level_words(level.number, levels, language_));
      figure.table.headings.push_back({.text = chart.categories.back()});
    }
    figure.table.headings.push_back({.text = "n"});
    for (const Position node : nodes) {
      chart.rows.push_back(bar(node));
      figure.table.rows.push_back(row(node));
    }
    figure.drawing = std::move(chart);
    return figure;
  }

 private:
  [[nodiscard]] charts::DistributionRow bar(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    charts::DistributionRow bar;
    bar.label = label_of(assessment_, position, language_);
    bar.counts = counts_of(node);
    const std::int64_t n = sum(bar.counts);
    for (const std::int64_t count : bar.counts) {
      bar.shares.push_back(share_figure(count, n, language_));
    }
    bar.n = n == 0 ? std::string() : n_figure(n, language_);
    bar.missing = std::string(messages_.text(node.overall ? "report.no_score" : "report.hidden"));
    return bar;
  }

  [[nodiscard]] TableRow row(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    const Counts counts = counts_of(node);
    const std::int64_t n = sum(counts);
    TableRow row;
    row.label = label_of(assessment_, position, language_);
    for (const std::int64_t count : counts) {
      row.cells.push_back(n == 0 ? missing_cell()
                                 : TableCell{.text = share_figure(count, n, language_)});
    }
    row.cells.push_back(node.overall ? TableCell{.text = whole(n, language_)}
                                     : missing_cell(std::string(messages_.text("report.hidden"))));
    if (n > 0) {
      row.share = share_from(node);
    }
    return row;
  }

  /// The share of respondents at the message's level or above.
  [[nodiscard]] static double share_from(const NodeResult& node) {
    const Counts counts = counts_of(node);
    const auto first = counts.begin() + (reached_level(node.levels) - 1);
    return static_cast<double>(std::accumulate(first, counts.end(), std::int64_t{0})) /
           static_cast<double>(sum(counts));
  }

  [[nodiscard]] std::string message(const std::vector<Position>& nodes) const {
    std::optional<double> least;
    std::optional<double> most;
    for (const Position position : nodes) {
      const NodeResult& node = assessment_.nodes[position];
      if (sum(counts_of(node)) > 0) {
        const double share = share_from(node);
        least = std::min(least.value_or(share), share);
        most = std::max(most.value_or(share), share);
      }
    }
    if (!least) {
      return {};
    }
    const std::string level =
        fmt::format("{}", reached_level(assessment_.nodes[nodes.front()].levels));
    const std::string from = percent(*least, language_);
    const std::string to = percent(*most, language_);
    return from == to ? messages_.format("report.distribution.message_one", {level, from})
                      : messages_.format("report.distribution.message", {level, from, to});
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<Figure> distribution(const Protected<Assessment>& assessment,
                                 const Messages& messages) {
  std::vector<std::vector<Position>> alike;
  bool anyone = false;
  for (const Position node : questionnaires_of(*assessment, true)) {
    const Levels& levels = assessment->nodes[node].levels;
    // A practice model gives the group a level, not each person.
    const std::optional<Figures>& overall = assessment->nodes[node].overall;
    const bool per_group = overall && overall->level && overall->level_counts.empty();
    if (levels.empty() || per_group) {
      continue;
    }
    anyone = anyone || sum(counts_of(assessment->nodes[node])) > 0;
    if (alike.empty() || assessment->nodes[alike.back().front()].levels != levels) {
      alike.emplace_back();
    }
    alike.back().push_back(node);
  }
  std::vector<Figure> figures;
  if (!anyone || is_consensus(*assessment)) {
    return figures;
  }
  const Chart chart(*assessment, messages);
  for (const std::vector<Position>& nodes : alike) {
    figures.push_back(chart.figure(nodes, fmt::format("levels-{}", figures.size() + 1)));
  }
  return figures;
}

}  // namespace cxmat::reports::view
