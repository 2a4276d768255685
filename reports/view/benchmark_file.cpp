// SPDX-License-Identifier: Apache-2.0
#include "reports/view/benchmark_file.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/context.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/segment_words.hpp"
#include "reports/view/words.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/benchmark/describe.hpp>
#include <cxmat/benchmark/select.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <utility>

namespace cxmat::reports::view {
namespace {

constexpr int score_decimals = 2;
constexpr double lower_quarter = 25;
constexpr double half = 50;
constexpr double upper_quarter = 75;

class FileView {
 public:
  FileView(const Benchmark& benchmark, const Messages& messages)
      : benchmark_(benchmark), messages_(messages), language_(messages.language()) {}

  [[nodiscard]] std::vector<InstrumentSection> sections() const {
    const std::vector<Distribution> latest = described(benchmark_);
    std::vector<InstrumentSection> sections{about()};
    const auto all = std::ranges::find_if(latest, &is_everyone);
    if (all != latest.end()) {
      sections.push_back(nodes(*all, benchmark_.year));
    }
    if (latest.size() > (all == latest.end() ? 0U : 1U)) {
      sections.push_back(segments(latest));
    }
    for (const BenchmarkEdition& edition : benchmark_.editions) {
      const auto then = std::ranges::find_if(edition.distributions, &is_everyone);
      if (then != edition.distributions.end()) {
        sections.push_back(nodes(*then, edition.year));
      }
    }
    return sections;
  }

 private:
  static bool is_everyone(const Distribution& one) { return one.segment.empty(); }

  [[nodiscard]] std::string text(const std::string& key) const {
    return std::string(messages_.text(key));
  }
  [[nodiscard]] std::string said(const char* key, const std::string& what) const {
    return what.empty() ? std::string() : messages_.format(key, {isolated(what)});
  }

  [[nodiscard]] InstrumentSection about() const {
    InstrumentSection section{.id = "about",
                              .heading = words(benchmark_.title, language_, benchmark_.id)};
    section.about = fmt::format("{}, {}", clean(benchmark_.id), benchmark_.year);
    section.sentences = {messages_.counted("report.bench.peers", peers_of(benchmark_)),
                         benchmark_.synthetic ? text("report.bench.synthetic") : std::string(),
                         said("report.benchmark.source", words(benchmark_.source, language_)),
                         said("report.peers.population", words(benchmark_.population, language_)),
                         said("report.peers.publisher", clean(benchmark_.publisher)),
                         text(fmt::format("report.peers.method_{}", benchmark_.method)),
                         said("report.peers.licence", clean(benchmark_.licence)),
                         made()};
    std::erase(section.sentences, std::string());
    section.tables.push_back(questionnaires());
    return section;
  }

  /// How it was built.
  [[nodiscard]] std::string made() const {
    if (!benchmark_.built) {
      return {};
    }
    const BenchmarkBuild& built = *benchmark_.built;
    std::vector<std::string> from;
    for (const auto& [key, count] : {std::pair("report.bench.from_results", built.results),
                                     std::pair("report.bench.from_assessments", built.assessments),
                                     std::pair("report.bench.from_rows", built.rows)}) {
      if (count > 0) {
        from.push_back(messages_.counted(key, count));
      }
    }
    std::vector<std::string> sentences;
    if (!from.empty()) {
      sentences.push_back(messages_.format("report.bench.made", {joined(from, messages_)}));
    }
    sentences.push_back(
        messages_.format("report.bench.minimum", {whole(built.minimum, language_)}));
    return in_a_row(sentences);
  }

  [[nodiscard]] Table questionnaires() const {
    Table table;
    table.caption = text("report.bench.questionnaires");
    table.row_heading = text("report.bench.questionnaire");
    table.headings = {{.text = text("report.bench.version"), .number = false}};
    for (const BenchmarkQuestionnaire& each : benchmark_.questionnaires) {
      table.rows.push_back({.label = clean(each.id), .cells = {{.text = clean(each.version)}}});
    }
    return table;
  }

  [[nodiscard]] std::vector<TableHeading> figure_headings() const {
    std::vector<TableHeading> headings;
    for (const char* key : {"report.bench.n", "report.bench.mean", "report.bench.sd",
                            "report.bench.lower", "report.bench.median", "report.bench.upper"}) {
      headings.push_back({.text = text(key)});
    }
    return headings;
  }

  [[nodiscard]] std::vector<TableCell> figure_cells(const NodeDistribution& node) const {
    return {{.text = whole(node.n, language_)},
            figure_cell(node.mean, language_, score_decimals),
            figure_cell(node.sd, language_, score_decimals),
            figure_cell(quantile_of(node, lower_quarter), language_, score_decimals),
            figure_cell(quantile_of(node, half), language_, score_decimals),
            figure_cell(quantile_of(node, upper_quarter), language_, score_decimals)};
  }

  [[nodiscard]] InstrumentSection nodes(const Distribution& all, int year) const {
    const bool several = !benchmark_.editions.empty();
    InstrumentSection section{.id = fmt::format("all-{}", year),
                              .heading = text("report.bench.all")};
    if (several) {
      section.heading += fmt::format(", {}", year);
    }
    section.about = messages_.counted("report.bench.peers", all.peers);
    Table table;
    table.caption = text("report.bench.by_node");
    table.row_heading = text("report.bench.node");
    table.headings = figure_headings();
    const auto overall = all.nodes.find("overall");
    if (overall != all.nodes.end()) {
      table.rows.push_back({.label = text("report.bench.overall"),
                            .strong = true,
                            .cells = figure_cells(overall->second)});
    }
    for (const auto& [id, node] : all.nodes) {
      if (id != "overall") {
        table.rows.push_back({.label = clean(id),
                              .depth = id.find('.') == std::string::npos ? 0 : 1,
                              .cells = figure_cells(node)});
      }
    }
    section.tables.push_back(std::move(table));
    return section;
  }

  [[nodiscard]] std::string name_of(const PeerSegment& segment) const {
    return segment.empty() ? text("report.bench.all")
                           : fmt::format("{}", fmt::join(segment_words(segment, messages_), ", "));
  }

  [[nodiscard]] InstrumentSection segments(const std::vector<Distribution>& all) const {
    InstrumentSection section{.id = "segments", .heading = text("report.bench.segments")};
    section.about = text("report.bench.segments_about");
    Table table;
    table.caption = text("report.bench.by_segment");
    table.row_heading = text("report.bench.segment");
    table.headings = figure_headings();
    table.headings.insert(table.headings.begin(), {.text = text("report.bench.peers_heading")});
    for (const Distribution& one : all) {
      const auto overall = one.nodes.find("overall");
      TableRow row{.label = name_of(one.segment),
                   .strong = one.segment.empty(),
                   .cells = {{.text = whole(one.peers, language_)}}};
      const std::vector<TableCell> cells =
          overall == one.nodes.end()
              ? std::vector<TableCell>(table.headings.size() - 1, missing_cell())
              : figure_cells(overall->second);
      row.cells.insert(row.cells.end(), cells.begin(), cells.end());
      table.rows.push_back(std::move(row));
    }
    section.tables.push_back(std::move(table));
    return section;
  }

  const Benchmark& benchmark_;
  const Messages& messages_;
  Language language_;
};

}  // namespace

std::vector<InstrumentSection> sections_of(const Benchmark& benchmark, const Messages& messages) {
  return FileView(benchmark, messages).sections();
}

std::vector<InstrumentSection> sections_of(const ContextBenchmark& context,
                                           const Messages& messages) {
  Assessment nobody;
  nobody.context.push_back(context);
  InstrumentSection section{.id = "about",
                            .heading = words(context.title, messages.language(), context.id)};
  section.about = fmt::format("{}, {}", clean(context.id), context.year);
  section.sentences.emplace_back(messages.text("report.context.lede"));
  for (PublishedFigures& figures : published_figures(protect(std::move(nobody)), messages)) {
    section.sentences.push_back(figures.synthetic);
    section.sentences.push_back(figures.described);
    // There is no result of ours to stand beside them.
    figures.table.caption = words(context.title, messages.language(), context.id);
    figures.table.headings.pop_back();
    for (TableRow& row : figures.table.rows) {
      row.cells.pop_back();
    }
    section.tables.push_back(std::move(figures.table));
    section.sentences.insert(section.sentences.end(), figures.notes.begin(), figures.notes.end());
  }
  std::erase(section.sentences, std::string());
  return {std::move(section)};
}

}  // namespace cxmat::reports::view
