// SPDX-License-Identifier: Apache-2.0
#include "reports/messages/numbers.hpp"
#include "reports/view/comparison/parts.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <utility>

namespace cxmat::reports::view {
namespace {

/// "Nordlicht Versand GmbH (n = 42)".
std::string with_n(const ComparisonWords& words, std::size_t unit) {
  const std::optional<std::int64_t>& n = words.comparison.units[unit].respondents;
  return n ? fmt::format("{} ({})", words.name(unit), n_figure(*n, words.language()))
           : words.name(unit);
}

std::string overall_sentence(const ComparisonWords& words) {
  const ComparedNode* node = words.comparison.find("overall");
  if (node == nullptr) {
    return {};
  }
  if (!node->difference) {
    return words.text("pair.no_overall");
  }
  const Language language = words.language();
  return words.format(
      "pair.overall." + std::string(to_string(node->difference->verdict)),
      {words.name(0), words.name(1), decimal(std::abs(node->difference->difference), 2, language),
       score_figure(*node->units[0].level_score, language),
       score_figure(*node->units[1].level_score, language)});
}

std::string areas_with(const ComparisonWords& words, DifferenceVerdict verdict) {
  std::vector<std::string> labels;
  for (const ComparedNode* node : areas_of(words.comparison)) {
    if (node->difference && node->difference->verdict == verdict) {
      labels.push_back(isolated(words.label(*node)));
    }
  }
  return joined(labels, words.messages);
}

/// What the areas below say; the first of these stands alone where there is no overall score.
std::vector<std::string> area_sentences(const ComparisonWords& words) {
  std::vector<std::string> sentences;
  for (const DifferenceVerdict verdict : {DifferenceVerdict::higher, DifferenceVerdict::lower}) {
    if (const std::string areas = areas_with(words, verdict); !areas.empty()) {
      sentences.push_back(words.format("pair.areas." + std::string(to_string(verdict)),
                                       {words.name(1), words.name(0), areas}));
    }
  }
  const std::size_t count = areas_of(words.comparison).size();
  if (sentences.empty() && count > 0) {
    sentences.push_back(
        words.messages.counted("report.compare.pair.areas.none", static_cast<std::int64_t>(count)));
  }
  return sentences;
}

TableCell n_cell(const ComparedNode& node, Language language) {
  const auto figure = [language](const UnitFigure& unit) {
    return unit.n > 0 ? whole(unit.n, language) : std::string(none);
  };
  return {.text = fmt::format("{}/{}", figure(node.units[0]), figure(node.units[1]))};
}

TableRow row_of(const ComparedNode& node, const ComparisonWords& words) {
  const Language language = words.language();
  TableRow row{.label = words.label(node),
               .depth = depth_in(words.comparison, node),
               .strong = node.kind <= NodeKind::questionnaire,
               .cells = {}};
  row.cells = {score_cell(node.units[0], words), score_cell(node.units[1], words),
               n_cell(node, language)};
  if (!node.difference) {
    row.cells.insert(row.cells.end(), {missing_cell(), missing_cell(), missing_cell(),
                                       missing_cell(words.text("verdict.none"))});
    return row;
  }
  const UnitDifference& found = *node.difference;
  row.cells.push_back(distance_cell(found.difference, language));
  row.cells.push_back(distance_interval_cell(found.interval, words));
  row.cells.push_back(p_cell(found.adjusted_p, language));
  row.cells.push_back({.text = verdict_words(found, "verdict", words)});
  return row;
}

Table table_of(const ComparisonWords& words) {
  Table table;
  table.caption = words.format("pair.caption", {words.name(0), words.name(1)});
  table.row_heading = words.text("area");
  table.headings = {{.text = "A"},
                    {.text = "B"},
                    {.text = words.text("pair.n")},
                    {.text = "B\u00a0−\u00a0A"},
                    {.text = words.text("interval")},
                    {.text = words.text("p")},
                    {.text = words.text("pair.verdict"), .number = false}};
  for (const ComparedNode& node : words.comparison.nodes) {
    table.rows.push_back(row_of(node, words));
  }
  return table;
}

charts::DumbbellRow chart_row(const ComparedNode& node, const ComparisonWords& words) {
  charts::DumbbellRow row{.label = words.label(node),
                          .note = {},
                          .strong = node.kind == NodeKind::overall,
                          .points = {},
                          .missing = words.text("pair.no_score")};
  for (std::size_t unit = 0; unit < node.units.size(); ++unit) {
    if (node.units[unit].level_score) {
      row.points.push_back(
          {.group = unit,
           .value = *node.units[unit].level_score,
           .value_text = score_figure(*node.units[unit].level_score, words.language())});
    }
  }
  if (node.difference) {
    row.note = words.format("pair.note",
                            {distance_cell(node.difference->difference, words.language()).text,
                             verdict_words(*node.difference, "verdict", words)});
  }
  return row;
}

charts::DumbbellChart chart_of(const ComparisonWords& words) {
  charts::DumbbellChart chart;
  chart.frame.id = "pair";
  chart.frame.title =
      without_isolates(words.format("pair.heading", {words.name(0), words.name(1)}));
  const std::size_t levels = words.comparison.nodes.front().levels;
  chart.axis.maximum = levels > 1 ? static_cast<double>(levels) : chart.axis.maximum;
  chart.axis.bands = {{.from = 1,
                       .number = words.format("axis", {fmt::format("{:.0f}", chart.axis.maximum)}),
                       .name = {}}};
  for (std::size_t unit = 0; unit < 2; ++unit) {
    chart.groups.push_back(
        fmt::format("{}: {}", unit == 0 ? "A" : "B", without_isolates(with_n(words, unit))));
  }
  std::vector<const ComparedNode*> drawn;
  if (const ComparedNode* overall = words.comparison.find("overall")) {
    drawn.push_back(overall);
  }
  const std::vector<const ComparedNode*> areas = areas_of(words.comparison);
  drawn.insert(drawn.end(), areas.begin(), areas.end());
  for (const ComparedNode* node : drawn) {
    // A questionnaire with another number of levels does not fit the axis: it is in the table.
    if (node->levels == levels) {
      chart.rows.push_back(chart_row(*node, words));
    }
  }
  return chart;
}

}  // namespace

Section pair_section(const ComparisonWords& words) {
  Section section;
  section.id = "differences";
  section.heading = words.text("pair.section");
  section.about = words.format("pair.about", {with_n(words, 0), with_n(words, 1)});
  if (std::string overall = overall_sentence(words); !overall.empty()) {
    section.sentences.push_back(std::move(overall));
  }
  for (std::string& sentence : area_sentences(words)) {
    section.sentences.push_back(std::move(sentence));
  }
  Figure figure;
  figure.about = words.text("pair.figure");
  figure.table = table_of(words);
  charts::DumbbellChart chart = chart_of(words);
  if (!section.sentences.empty()) {
    chart.frame.description = without_isolates(section.sentences.front());
  }
  figure.drawing = std::move(chart);
  section.figures.push_back(std::move(figure));
  return section;
}

}  // namespace cxmat::reports::view
