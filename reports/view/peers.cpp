// SPDX-License-Identifier: Apache-2.0
#include "reports/view/peers.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/benchmark.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/standing_words.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <utility>

namespace cxmat::reports::view {
namespace {

bool has_peers(const NodeResult& node) {
  return node.benchmark && node.benchmark->peers >= fewest_peers;
}

bool any_has_peers(const Assessment& assessment, const Page& page) {
  return std::ranges::any_of(page,
                             [&](Position node) { return has_peers(assessment.nodes[node]); });
}

class Chart {
 public:
  Chart(const Assessment& assessment, const Messages& messages)
      : assessment_(assessment), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] Figure figure(const Page& nodes, std::string id) const {
    Figure figure;
    figure.message = message(nodes);
    figure.about = messages_.format("report.peers_chart.about",
                                    {isolated(benchmark_name(assessment_, messages_))});
    charts::PeersChart chart;
    chart.frame.id = std::move(id);
    chart.frame.title = word("report.peers_chart.title");
    chart.frame.description = without_isolates(figure.message);
    chart.axis = axis_of(assessment_, nodes.front(), language_);
    chart.legend = {.own = word("report.peers_chart.own"),
                    .peer = tagged("report.peers_chart.peer"),
                    .median = tagged("report.peers_chart.median"),
                    .middle = tagged("report.peers_chart.middle")};
    for (const Position node : nodes) {
      chart.rows.push_back(line(node));
    }
    figure.drawing = std::move(chart);
    figure.table = table(nodes);
    return figure;
  }

 private:
  [[nodiscard]] std::string word(const char* key) const { return std::string(messages_.text(key)); }

  [[nodiscard]] std::string tagged(const char* key) const {
    std::string text = word(key);
    if (assessment_.benchmark->synthetic) {
      text += fmt::format(" ({})", messages_.text("report.benchmark.synthetic_tag"));
    }
    return text;
  }

  [[nodiscard]] charts::PeersRow line(Position position) const {
    const NodeResult& node = assessment_.nodes[position];
    charts::PeersRow row;
    row.label = label_of(assessment_, position, language_);
    row.strong = node.kind != NodeKind::dimension;
    row.own = own_score(node);
    row.own_text = score_cell(node.overall, node.levels, messages_).text;
    if (!has_peers(node)) {
      row.missing = word("report.peers_chart.too_few");
      return row;
    }
    const BenchmarkFigures& figures = *node.benchmark;
    const std::string rank = percentile_figure(figures, language_);
    row.note = rank.empty() ? std::string() : messages_.format("report.peers_chart.rank", {rank});
    row.peers = figures.scores;
    row.median = figures.median;
    if (figures.lower_quartile && figures.upper_quartile) {
      row.middle = charts::Range{*figures.lower_quartile, *figures.upper_quartile};
    }
    if (figures.minimum && figures.maximum) {
      row.whole = charts::Range{*figures.minimum, *figures.maximum};
    }
    row.missing = word("report.peers_chart.no_spread");
    return row;
  }

  /// The rank of the whole, where it is on the page, and between which ranks its parts lie.
  [[nodiscard]] std::string message(const Page& nodes) const {
    const NodeResult& first = assessment_.nodes[nodes.front()];
    std::vector<std::string> sentences;
    if (first.kind != NodeKind::dimension && has_peers(first)) {
      const std::string rank = rank_sentence(first, messages_);
      const bool named = first.kind != NodeKind::overall && !rank.empty();
      sentences.push_back(
          named
              ? messages_.format("report.peers_chart.named",
                                 {isolated(label_of(assessment_, nodes.front(), language_)), rank})
              : rank);
    }
    sentences.push_back(ranks(nodes));
    const std::string all = in_a_row(sentences);
    return all.empty() ? word("report.peers_chart.no_rank") : all;
  }

  /// The parts of the page with the highest and the lowest rank.
  [[nodiscard]] std::string ranks(const Page& nodes) const {
    std::vector<Position> ranked;
    for (const Position node : compared(assessment_, nodes)) {
      const NodeResult& result = assessment_.nodes[node];
      if (has_peers(result) && result.benchmark->percentile && own_score(result)) {
        ranked.push_back(node);
      }
    }
    if (ranked.size() < 2) {
      return {};
    }
    const auto rank = [&](Position node) { return *assessment_.nodes[node].benchmark->percentile; };
    const Position highest = *std::ranges::max_element(ranked, {}, rank);
    const Position lowest = *std::ranges::min_element(ranked, {}, rank);
    const std::string high = decimal(rank(highest), 0, language_);
    const std::string low = decimal(rank(lowest), 0, language_);
    return high == low
               ? messages_.format("report.peers_chart.ranks_equal", {high})
               : messages_.format("report.peers_chart.ranks",
                                  {isolated(label_of(assessment_, highest, language_)), high,
                                   isolated(label_of(assessment_, lowest, language_)), low});
  }

  [[nodiscard]] Table table(const Page& nodes) const {
    Table table;
    table.caption = tagged("report.peers_chart.caption");
    table.row_heading = word("report.area");
    for (const char* key : {"report.benchmark.own", "report.benchmark.percentile",
                            "report.peers_chart.lowest", "report.peers_chart.lower_quartile",
                            "report.peers.median", "report.peers_chart.upper_quartile",
                            "report.peers_chart.highest", "report.benchmark.peers"}) {
      table.headings.push_back({.text = word(key)});
    }
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
    row.cells.push_back(score_cell(node.overall, node.levels, messages_));
    const BenchmarkFigures found = node.benchmark.value_or(BenchmarkFigures());
    const BenchmarkFigures shown = has_peers(node) ? found : BenchmarkFigures();
    const std::string rank = percentile_figure(shown, language_);
    row.cells.push_back(!has_peers(node) ? missing_cell(word("report.benchmark.too_few_short"))
                        : rank.empty()   ? missing_cell()
                                         : TableCell{.text = rank});
    for (const std::optional<double>& figure :
         {shown.minimum, shown.lower_quartile, shown.median, shown.upper_quartile, shown.maximum}) {
      row.cells.push_back(figure ? TableCell{.text = decimal(*figure, 1, language_)}
                                 : missing_cell());
    }
    row.cells.push_back({.text = whole(found.peers, language_)});
    return row;
  }

  const Assessment& assessment_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::string rank_sentence(const NodeResult& node, const Messages& messages) {
  if (!has_peers(node) || !own_score(node)) {
    return {};
  }
  const BenchmarkFigures& figures = *node.benchmark;
  const std::string peers = whole(figures.peers, messages.language());
  if (figures.basis == BenchmarkBasis::scores && figures.better_than) {
    const std::int64_t level_with = figures.level_with.value_or(0);
    if (*figures.better_than == figures.peers) {
      return messages.format("report.peers_chart.better_all", {peers});
    }
    if (*figures.better_than + level_with == 0) {
      return messages.format("report.peers_chart.better_none", {peers});
    }
    return level_with == 0
               ? messages.format("report.peers_chart.better",
                                 {whole(*figures.better_than, messages.language()), peers})
               : messages.format("report.peers_chart.better_or_level",
                                 {whole(*figures.better_than, messages.language()), peers,
                                  whole(level_with, messages.language())});
  }
  const std::string rank = percentile_figure(figures, messages.language());
  return rank.empty() ? std::string()
                      : messages.format("report.peers_chart.percentile", {rank, peers});
}

std::vector<Figure> peers(const Protected<Assessment>& assessment, const Messages& messages) {
  std::vector<Figure> figures;
  if (!assessment->benchmark || questionnaires_of(*assessment, true).empty()) {
    return figures;
  }
  const Chart chart(*assessment, messages);
  for (const Page& page : overview_pages(*assessment)) {
    if (any_has_peers(*assessment, page)) {
      figures.push_back(chart.figure(page, fmt::format("peers-{}", figures.size() + 1)));
    }
  }
  return figures;
}

}  // namespace cxmat::reports::view
