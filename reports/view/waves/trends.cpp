// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/trends.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/waves/words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>

namespace cxmat::reports::view {
namespace {

constexpr double significance = 0.05;

/// By the test where there are waves enough, else by the slope's interval.
bool is_more_than_chance(const WaveTrend& trend) noexcept {
  if (trend.kendall_p) {
    return *trend.kendall_p < significance;
  }
  return trend.slope_interval && (trend.slope_interval->low > 0 || trend.slope_interval->high < 0);
}

class Trends {
 public:
  Trends(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {
    for (Position node = 0; node < assessment.nodes.size(); ++node) {
      const NodeResult& found = assessment.nodes[node];
      if (found.trend && found.trend->slope && found.kind != NodeKind::question) {
        nodes_.push_back(node);
      }
    }
  }

  [[nodiscard]] std::vector<std::string> sentences() const {
    std::vector<std::string> sentences;
    if (nodes_.empty()) {
      return sentences;
    }
    if (assessment_.nodes[nodes_.front()].kind == NodeKind::overall) {
      sentences.push_back(of_overall(nodes_.front()));
    }
    sentences.push_back(of_areas());
    sentences.push_back(std::string(messages_.text(
        std::ranges::any_of(nodes_,
                            [this](Position node) { return trend(node).kendall_p.has_value(); })
            ? "report.waves.trend.method"
            : "report.waves.trend.method_few")));
    const WaveTrend& widest = trend(nodes_.front());
    if (widest.common_questions != widest.questions) {
      sentences.push_back(messages_.format(
          "report.waves.trend.common",
          {whole(widest.common_questions, language_), whole(widest.questions, language_)}));
    }
    return sentences;
  }

  [[nodiscard]] std::optional<Table> table() const {
    if (nodes_.empty()) {
      return std::nullopt;
    }
    Table table;
    table.caption = text("trend.caption");
    table.row_heading = std::string(messages_.text("report.area"));
    table.headings = {{.text = text("trend.waves")},
                      {.text = text("trend.slope")},
                      {.text = text("trend.interval")},
                      {.text = text("trend.test"), .number = false}};
    for (const Position node : nodes_) {
      table.rows.push_back(row(node));
    }
    return table;
  }

 private:
  [[nodiscard]] std::string text(std::string_view key) const {
    return std::string(messages_.text(fmt::format("report.waves.{}", key)));
  }

  [[nodiscard]] const WaveTrend& trend(Position node) const {
    return *assessment_.nodes[node].trend;
  }

  [[nodiscard]] std::string per(const WaveTrend& trend) const {
    return text(trend.per_year ? "trend.per_year" : "trend.per_wave");
  }

  [[nodiscard]] std::string of_overall(Position node) const {
    const WaveTrend& found = trend(node);
    const std::string slope =
        fmt::format("{} {}", signed_decimal(*found.slope, 2, language_), per(found));
    return messages_.format(
        is_more_than_chance(found) ? "report.waves.trend.overall"
                                   : "report.waves.trend.overall_flat",
        {isolated(label_of(assessment_, node, language_)), slope, whole(found.waves, language_)});
  }

  [[nodiscard]] std::string of_areas() const {
    std::vector<std::string> names;
    for (const Position node : nodes_) {
      if (assessment_.nodes[node].kind != NodeKind::overall &&
          !repeats_the_whole(assessment_, node) && is_more_than_chance(trend(node))) {
        names.push_back(fmt::format("{} ({} {})", isolated(label_of(assessment_, node, language_)),
                                    signed_decimal(*trend(node).slope, 2, language_),
                                    per(trend(node))));
      }
    }
    return names.empty() ? text("trend.no_areas")
                         : messages_.format("report.waves.trend.areas", {joined(names, messages_)});
  }

  [[nodiscard]] TableRow row(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    const WaveTrend& found = *node.trend;
    TableRow row;
    row.label = label_of(assessment_, position, language_);
    row.depth = depth_of(assessment_, position);
    row.strong = node.kind != NodeKind::dimension;
    row.cells = {
        {.text = whole(found.waves, language_)},
        {.text = fmt::format("{} {}", signed_decimal(*found.slope, 2, language_), per(found))},
        found.slope_interval
            ? TableCell{.text = messages_.format(
                            "report.waves.range",
                            {signed_decimal(found.slope_interval->low, 2, language_),
                             signed_decimal(found.slope_interval->high, 2, language_)})}
            : missing_cell(),
        found.kendall_p ? TableCell{.text = p_figure(*found.kendall_p, language_)}
                        : missing_cell()};
    return row;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
  std::vector<Position> nodes_;
};

}  // namespace

std::vector<std::string> trend_sentences(const Assessment& assessment, const Messages& messages) {
  return Trends(assessment, messages).sentences();
}

std::optional<Table> trend_table(const Assessment& assessment, const Messages& messages) {
  return Trends(assessment, messages).table();
}

}  // namespace cxmat::reports::view
