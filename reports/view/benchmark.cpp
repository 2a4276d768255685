// SPDX-License-Identifier: Apache-2.0
#include "reports/view/benchmark.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/extent.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cmath>

namespace cxmat::reports::view {
namespace {

/// How many of the peers the percentile says are behind, never rounded up.
std::int64_t peers_behind(const BenchmarkFigures& figures) {
  return static_cast<std::int64_t>(
      std::floor(*figures.percentile * static_cast<double>(figures.peers) / 100 + 1e-9));
}

std::string selection(const BenchmarkResult& benchmark, const Messages& messages) {
  const Language language = messages.language();
  std::vector<std::string> filters;
  for (const auto& [criterion, value] : benchmark.segment) {
    filters.push_back(
        messages.format(fmt::format("report.benchmark.{}", criterion), {isolated(clean(value))}));
  }
  const std::string selected = whole(benchmark.peers_selected, language);
  const std::string total = whole(benchmark.peers_total, language);
  return filters.empty() ? messages.counted("report.benchmark.all_peers", benchmark.peers_total)
                         : messages.format("report.benchmark.selection",
                                           {selected, total, joined(filters, messages)});
}

std::string method(const BenchmarkResult& benchmark, const Messages& messages) {
  if (benchmark.method == "self") {
    return std::string(messages.text("report.benchmark.method_self"));
  }
  if (benchmark.method == "third_party") {
    return std::string(messages.text("report.benchmark.method_third_party"));
  }
  return {};
}

std::string description(const BenchmarkResult& benchmark, const Messages& messages) {
  const Language language = messages.language();
  const std::string source = words(benchmark.source, language);
  const std::vector<std::string> sentences{
      source.empty() ? std::string()
                     : messages.format("report.benchmark.source", {isolated(source)}),
      selection(benchmark, messages), method(benchmark, messages)};
  return in_a_row(sentences);
}

TableCell bound(const std::optional<double>& figure, Language language) {
  return figure ? TableCell{.text = decimal(*figure, 1, language)} : missing_cell();
}

TableRow row(const Assessment& assessment, Position position, const Messages& messages) {
  const Language language = messages.language();
  const NodeResult& node = assessment.nodes[position];
  TableRow row;
  row.label = label_of(assessment, position, language);
  row.depth = depth_of(assessment, position);
  row.strong = node.kind != NodeKind::dimension;
  row.cells.push_back(score_cell(node.overall, node.levels, messages));
  const BenchmarkFigures figures = node.benchmark.value_or(BenchmarkFigures());
  if (figures.peers < fewest_peers) {
    row.cells.push_back(missing_cell());
    row.cells.push_back(missing_cell(std::string(messages.text("report.benchmark.too_few_short"))));
    row.cells.insert(row.cells.end(), 3, missing_cell());
  } else {
    row.cells.push_back(bound(figures.lower_quartile, language));
    row.cells.push_back(bound(figures.median, language));
    row.cells.push_back(bound(figures.upper_quartile, language));
    row.cells.push_back(figures.percentile
                            ? TableCell{.text = decimal(*figures.percentile, 0, language)}
                            : missing_cell());
    row.cells.push_back(difference_cell(figures.gap, language));
  }
  row.cells.push_back({.text = whole(figures.peers, language)});
  return row;
}

Table table(const Assessment& assessment, const Messages& messages) {
  Table table;
  table.caption = std::string(messages.text("report.benchmark.caption"));
  if (assessment.benchmark->synthetic) {
    table.caption += fmt::format(" ({})", messages.text("report.benchmark.synthetic_tag"));
  }
  table.row_heading = std::string(messages.text("report.area"));
  for (const char* key :
       {"report.benchmark.own", "report.benchmark.lower_quartile", "report.benchmark.median",
        "report.benchmark.upper_quartile", "report.benchmark.percentile", "report.benchmark.gap",
        "report.benchmark.peers"}) {
    table.headings.push_back({.text = std::string(messages.text(key))});
  }
  if (const std::optional<Position> root = root_of(assessment)) {
    table.rows.push_back(row(assessment, *root, messages));
  }
  for (const Position questionnaire : questionnaires_of(assessment, true)) {
    table.rows.push_back(row(assessment, questionnaire, messages));
    for (const Position dimension : below(assessment, questionnaire, NodeKind::dimension)) {
      table.rows.push_back(row(assessment, dimension, messages));
    }
  }
  return table;
}

}  // namespace

std::string benchmark_name(const Assessment& assessment, const Messages& messages) {
  if (!assessment.benchmark) {
    return {};
  }
  const BenchmarkResult& benchmark = *assessment.benchmark;
  std::string name = words(benchmark.title, messages.language(), benchmark.id);
  const std::string year = fmt::format("{}", benchmark.year);
  if (benchmark.year != 0 && name.find(year) == std::string::npos) {
    name += fmt::format(" {}", year);
  }
  return name;
}

std::string synthetic_warning(const Assessment& assessment, const Messages& messages) {
  return assessment.benchmark && assessment.benchmark->synthetic
             ? std::string(messages.text("report.benchmark.synthetic"))
             : std::string();
}

std::string position_among_peers(const Assessment& assessment, const Messages& messages) {
  if (!assessment.benchmark) {
    return std::string(messages.text("report.benchmark.none"));
  }
  const std::optional<Position> root = root_of(assessment);
  const NodeResult* node = root ? &assessment.nodes[*root] : nullptr;
  const BenchmarkFigures figures =
      node != nullptr ? node->benchmark.value_or(BenchmarkFigures()) : BenchmarkFigures();
  if (figures.peers < fewest_peers) {
    return messages.counted("report.benchmark.too_few", figures.peers,
                            {whole(fewest_peers, messages.language())});
  }
  if (!own_score(*node) || !figures.percentile || !figures.median) {
    return std::string(messages.text("report.benchmark.no_position"));
  }
  const Language language = messages.language();
  return messages.format("report.benchmark.position",
                         {whole(peers_behind(figures), language), whole(figures.peers, language),
                          decimal(*figures.percentile, 0, language), own_figure(*node, language),
                          decimal(*figures.median, 1, language)});
}

std::optional<BenchmarkPart> benchmark(const Protected<Assessment>& assessment,
                                       const Messages& messages) {
  if (!assessment->benchmark || questionnaires_of(*assessment, true).empty()) {
    return std::nullopt;
  }
  return BenchmarkPart{.title = benchmark_name(*assessment, messages),
                       .described = description(*assessment->benchmark, messages),
                       .synthetic = synthetic_warning(*assessment, messages),
                       .position = position_among_peers(*assessment, messages),
                       .table = table(*assessment, messages)};
}

}  // namespace cxmat::reports::view
