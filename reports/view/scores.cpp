// SPDX-License-Identifier: Apache-2.0
#include "reports/view/scores.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// The benchmark of a node where enough peers have it.
const BenchmarkFigures* peers_of(const NodeResult& node) {
  return node.benchmark && node.benchmark->peers >= fewest_peers && node.benchmark->median
             ? &*node.benchmark
             : nullptr;
}

class Chart {
 public:
  Chart(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] Figure figure(const Page& nodes, std::string id) const {
    Figure figure;
    figure.message = extent_sentence(assessment_, compared(assessment_, nodes), messages_);
    figure.about = std::string(messages_.text(
        is_consensus(assessment_) ? "report.scores.about_consensus" : "report.scores.about"));
    figure.drawing = chart(nodes, std::move(id));
    figure.table = table(nodes);
    return figure;
  }

 private:
  [[nodiscard]] std::string reference(const char* key) const {
    std::string text(messages_.text(key));
    if (assessment_.benchmark && assessment_.benchmark->synthetic) {
      text += fmt::format(" ({})", messages_.text("report.benchmark.synthetic_tag"));
    }
    return text;
  }

  [[nodiscard]] charts::BulletChart chart(const Page& nodes, std::string id) const {
    charts::BulletChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = std::string(messages_.text("report.scores.heading"));
    chart.frame.description = without_isolates(extent_sentence(assessment_, nodes, messages_));
    chart.axis = axis_of(assessment_, nodes.front(), language_);
    chart.legend = {.value = std::string(messages_.text("report.level_score")),
                    .interval = std::string(messages_.text("report.interval")),
                    .target = std::string(messages_.text("report.target")),
                    .benchmark = reference("report.benchmark.median"),
                    .quartiles = reference("report.benchmark.quartiles")};
    for (const Position node : nodes) {
      chart.rows.push_back(bullet(node));
    }
    return chart;
  }

  [[nodiscard]] charts::BulletRow bullet(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    const TableCell score = score_cell(node.overall, node.levels, messages_);
    charts::BulletRow row;
    row.label = label_of(assessment_, position, language_);
    row.strong = node.kind != NodeKind::dimension;
    row.value = own_score(node);
    row.value_text = row.value ? score.text : none;
    row.missing = node.overall ? std::string(messages_.text("report.no_score")) : score.text;
    row.target = node.target;
    if (node.overall) {
      row.note = n_figure(node.overall->n, language_);
      if (node.overall->interval) {
        row.interval = level_range(*node.overall->interval, node.levels);
      }
    }
    if (const BenchmarkFigures* peers = peers_of(node)) {
      row.benchmark = charts::BenchmarkMark{.median = *peers->median, .quartiles = std::nullopt};
      if (peers->lower_quartile && peers->upper_quartile) {
        row.benchmark->quartiles = charts::Range{*peers->lower_quartile, *peers->upper_quartile};
      }
    }
    return row;
  }

  [[nodiscard]] Table table(const Page& nodes) const {
    Table table;
    table.caption = std::string(messages_.text("report.scores.caption"));
    table.row_heading = std::string(messages_.text("report.area"));
    for (const char* key : {"report.level_score", "report.interval"}) {
      table.headings.push_back({.text = std::string(messages_.text(key))});
    }
    table.headings.push_back(
        {.text = std::string(messages_.text("report.level")), .number = false});
    for (const char* key : {"report.target", "report.to_target"}) {
      table.headings.push_back({.text = std::string(messages_.text(key))});
    }
    if (assessment_.benchmark) {
      table.headings.push_back({.text = reference("report.benchmark.median")});
    }
    table.headings.push_back({.text = "n"});
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
    if (own_score(node)) {
      row.share = score_of(*own_score(node), node.levels.size());
    }
    const Figures none_at_all;
    const Figures& figures = node.overall ? *node.overall : none_at_all;
    row.cells.push_back(score_cell(node.overall, node.levels, messages_));
    row.cells.push_back(interval(figures, node.levels));
    row.cells.push_back(figures.level
                            ? TableCell{.text = level_words(*figures.level, node.levels, language_)}
                            : missing_cell());
    row.cells.push_back(node.target ? TableCell{.text = decimal(*node.target, 1, language_)}
                                    : missing_cell());
    row.cells.push_back(to_target(node));
    if (assessment_.benchmark) {
      const BenchmarkFigures* peers = peers_of(node);
      row.cells.push_back(peers == nullptr
                              ? missing_cell()
                              : TableCell{.text = decimal(*peers->median, 1, language_)});
    }
    row.cells.push_back(node.overall ? TableCell{.text = whole(figures.n, language_)}
                                     : missing_cell());
    return row;
  }

  [[nodiscard]] TableCell interval(const Figures& figures, const Levels& levels) const {
    return figures.interval
               ? TableCell{.text = range_figure(level_range(*figures.interval, levels), language_)}
               : missing_cell();
  }

  [[nodiscard]] TableCell to_target(const NodeResult& node) const {
    const std::optional<double> score = own_score(node);
    return score && node.target ? difference_cell(*score - *node.target, language_)
                                : missing_cell();
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<Figure> overview(const Protected<Assessment>& assessment, const Messages& messages) {
  const Chart chart(*assessment, messages);
  std::vector<Figure> figures;
  for (const Page& nodes : overview_pages(*assessment)) {
    figures.push_back(chart.figure(nodes, fmt::format("scores-{}", figures.size() + 1)));
  }
  return figures;
}

std::optional<Figure> questionnaire_scores(const Protected<Assessment>& assessment,
                                           Position questionnaire, const Messages& messages) {
  const Page page = questionnaire_page(*assessment, questionnaire);
  if (page.size() == 1 || questionnaires_of(*assessment, true).size() == 1) {
    return std::nullopt;
  }
  return Chart(*assessment, messages).figure(page, fmt::format("scores-q{}", questionnaire));
}

}  // namespace cxmat::reports::view
