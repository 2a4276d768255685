// SPDX-License-Identifier: Apache-2.0
#include "reports/view/benchmark.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/segment_words.hpp"
#include "reports/view/standing_words.hpp"
#include "reports/view/tree.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace cxmat::reports::view {
namespace {

std::string selection(const BenchmarkResult& benchmark, const Messages& messages) {
  const Language language = messages.language();
  const std::string selected = whole(benchmark.peers_selected, language);
  const std::string total = whole(benchmark.peers_total, language);
  const bool widened =
      benchmark.requested != benchmark.segment && benchmark.peers_selected >= fewest_peers;
  if (widened) {
    const std::string asked = joined(segment_words(benchmark.requested, messages), messages);
    const std::string fewest = whole(fewest_peers, language);
    return benchmark.segment.empty()
               ? messages.format("report.peers.widened_to_all", {asked, fewest, selected})
               : messages.format(
                     "report.peers.widened",
                     {asked, fewest, joined(segment_words(benchmark.segment, messages), messages),
                      selected, total});
  }
  return benchmark.segment.empty()
             ? messages.counted("report.peers.all", benchmark.peers_total)
             : messages.format(
                   "report.peers.selection",
                   {selected, total, joined(segment_words(benchmark.segment, messages), messages)});
}

/// How the peers were rated, and that we were not rated so.
std::string method(const Assessment& assessment, const Messages& messages) {
  const std::string& theirs = assessment.benchmark->method;
  const std::string key = fmt::format("report.peers.method_{}", theirs);
  if (!messages.has(key)) {
    return {};
  }
  const bool by_third_party = assessment.engagement.method == RatedBy::third_party;
  const std::string ours = by_third_party ? "third_party" : "self";
  const bool differs = theirs != "mixed" && theirs != ours;
  return in_a_row(std::vector{
      std::string(messages.text(key)),
      differs ? std::string(messages.text(fmt::format("report.peers.other_method_{}", ours)))
              : std::string()});
}

std::string other_versions(const Assessment& assessment, const Messages& messages) {
  std::vector<std::string> names;
  for (const std::string& id : assessment.benchmark->other_versions) {
    const NodeResult* node = assessment.find(id);
    names.push_back(
        isolated(node == nullptr ? clean(id) : words(node->label, messages.language(), id)));
  }
  return names.empty() ? std::string()
                       : messages.format("report.peers.other_versions", {joined(names, messages)});
}

/// A sentence about something that the file may not say.
std::string said(const char* key, const std::string& text, const Messages& messages) {
  return text.empty() ? std::string() : messages.format(key, {isolated(text)});
}

std::string description(const Assessment& assessment, const Messages& messages) {
  const BenchmarkResult& benchmark = *assessment.benchmark;
  const Language language = messages.language();
  return in_a_row(
      std::vector{said("report.benchmark.source", words(benchmark.source, language), messages),
                  said("report.peers.publisher", clean(benchmark.publisher), messages),
                  said("report.peers.licence", clean(benchmark.licence), messages),
                  said("report.peers.population", words(benchmark.population, language), messages),
                  selection(benchmark, messages), method(assessment, messages),
                  other_versions(assessment, messages)});
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
  if (figures.peers >= fewest_peers) {
    std::ranges::move(standing_cells(figures, messages), std::back_inserter(row.cells));
    return row;
  }
  row.cells.push_back(missing_cell(std::string(messages.text("report.benchmark.too_few_short"))));
  row.cells.insert(row.cells.end(), standing_headings(messages).size() - 2, missing_cell());
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
  table.headings = standing_headings(messages);
  table.headings.insert(table.headings.begin(),
                        {.text = std::string(messages.text("report.benchmark.own"))});
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
  const std::string standing =
      own_score(*node) ? standing_sentences(*node, messages) : std::string();
  return standing.empty() ? std::string(messages.text("report.benchmark.no_position")) : standing;
}

std::optional<BenchmarkPart> benchmark(const Protected<Assessment>& assessment,
                                       const Messages& messages) {
  if (!assessment->benchmark || questionnaires_of(*assessment, true).empty()) {
    return std::nullopt;
  }
  return BenchmarkPart{.title = benchmark_name(*assessment, messages),
                       .described = description(*assessment, messages),
                       .synthetic = synthetic_warning(*assessment, messages),
                       .position = position_among_peers(*assessment, messages),
                       .table = table(*assessment, messages)};
}

}  // namespace cxmat::reports::view
