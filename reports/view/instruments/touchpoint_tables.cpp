// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/touchpoint_tables.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <set>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

using Quadrant = TouchpointFindings::Quadrant;

/// A table of touchpoints without columns and rows.
Table empty_table(const Messages& messages, const char* caption) {
  Table table;
  table.caption = std::string(messages.text(caption));
  table.row_heading = std::string(messages.text("report.touchpoints.touchpoint"));
  return table;
}

TableCell emotion_cell(const Touchpoint& touchpoint, Language language) {
  return touchpoint.emotion ? TableCell{.text = signed_figure(*touchpoint.emotion, 0, language)}
                            : missing_cell();
}

/// "missing" in words where something that steers is not there.
TableCell steering_cell(TableCell cell, const Messages& messages) {
  return cell.tone == Tone::missing
             ? missing_cell(std::string(messages.text("report.touchpoints.missing")))
             : cell;
}

TableCell kpi_cell(const Touchpoint& touchpoint, Language language) {
  if (!touchpoint.kpi) {
    return missing_cell();
  }
  return words_cell(touchpoint.kpi->name, language);
}

TableRow inventory_row(const TouchpointWords& words, std::size_t position) {
  const Touchpoint& touchpoint = words.at(position);
  const Language language = words.messages.language();
  TableRow row;
  row.label = words.name(position);
  row.depth = 1;
  row.cells = {words_cell(touchpoint.channel, language),
               words.control(position),
               count_cell(touchpoint.contacts, language),
               figure_cell(touchpoint.relevance, language),
               figure_cell(touchpoint.expectation, language),
               figure_cell(touchpoint.fulfilment, language),
               words.basis(position),
               emotion_cell(touchpoint, language),
               words.verdict(position)};
  return row;
}

TableRow coverage_row(const TouchpointFindings::Coverage& coverage, std::string label,
                      Language language) {
  TableRow row;
  row.label = std::move(label);
  row.cells = {{.text = whole(static_cast<std::int64_t>(coverage.count), language)},
               share_cell(coverage.owner, coverage.count, language),
               share_cell(coverage.goal, coverage.count, language),
               share_cell(coverage.kpi, coverage.count, language),
               share_cell(coverage.survey, coverage.count, language)};
  return row;
}

/// The three lists as one, those that matter more first.
std::vector<std::size_t> uncovered(const TouchpointWords& words) {
  const TouchpointFindings& findings = words.findings;
  std::set<std::size_t> lacking;
  for (const auto* list :
       {&findings.without_owner, &findings.without_goal, &findings.without_kpi}) {
    lacking.insert(list->begin(), list->end());
  }
  std::vector<std::size_t> positions(lacking.begin(), lacking.end());
  std::ranges::stable_sort(positions, std::greater(),
                           [&words](std::size_t position) { return words.at(position).relevance; });
  return positions;
}

}  // namespace

Table inventory_table(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  Table table = empty_table(messages, "report.touchpoints.inventory");
  table.headings = {text_heading(messages, "report.touchpoints.channel"),
                    text_heading(messages, "report.touchpoints.control"),
                    number_heading(messages, "report.touchpoints.contacts"),
                    number_heading(messages, "report.touchpoints.relevance"),
                    number_heading(messages, "report.touchpoints.expectation"),
                    number_heading(messages, "report.touchpoints.fulfilment"),
                    text_heading(messages, "report.touchpoints.basis"),
                    number_heading(messages, "report.touchpoints.emotion"),
                    text_heading(messages, "report.touchpoints.verdict")};
  std::optional<std::size_t> phase;
  for (const std::size_t position : words.findings.journey) {
    if (phase != words.at(position).phase) {
      phase = words.at(position).phase;
      TableRow heading;
      heading.label = words.phase(*phase);
      heading.strong = true;
      heading.cells.resize(table.headings.size());
      table.rows.push_back(std::move(heading));
    }
    table.rows.push_back(inventory_row(words, position));
  }
  return table;
}

Table quadrant_table(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.touchpoints.quadrants");
  table.headings = {number_heading(messages, "report.touchpoints.number"),
                    text_heading(messages, "report.touchpoints.quadrant"),
                    number_heading(messages, "report.touchpoints.relevance"),
                    number_heading(messages, "report.touchpoints.fulfilment"),
                    text_heading(messages, "report.touchpoints.basis")};
  for (const Quadrant quadrant : {Quadrant::concentrate, Quadrant::keep_up, Quadrant::low_priority,
                                  Quadrant::overkill, Quadrant::undecided}) {
    for (std::size_t i = 0; i < words.findings.journey.size(); ++i) {
      const std::size_t position = words.findings.journey[i];
      if (words.findings.quadrants[position] != quadrant) {
        continue;
      }
      TableRow row;
      row.label = words.name(position);
      row.cells = {{.text = fmt::format("{}", i + 1)},
                   {.text = words.quadrant(quadrant)},
                   figure_cell(words.at(position).relevance, language),
                   figure_cell(words.at(position).fulfilment, language),
                   words.basis(position)};
      table.rows.push_back(std::move(row));
    }
  }
  return table;
}

std::optional<Table> gap_table(const TouchpointWords& words) {
  if (words.findings.gaps.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.touchpoints.gaps");
  table.headings = {number_heading(messages, "report.touchpoints.priority"),
                    number_heading(messages, "report.touchpoints.relevance"),
                    number_heading(messages, "report.touchpoints.expectation"),
                    number_heading(messages, "report.touchpoints.fulfilment"),
                    number_heading(messages, "report.touchpoints.contacts"),
                    text_heading(messages, "report.touchpoints.basis")};
  for (const TouchpointFindings::Gap& gap : words.findings.gaps) {
    const Touchpoint& touchpoint = words.at(gap.touchpoint);
    TableRow row;
    row.label = words.name(gap.touchpoint);
    row.cells = {
        {.text = decimal(gap.priority, 1, language)},  figure_cell(touchpoint.relevance, language),
        figure_cell(touchpoint.expectation, language), figure_cell(touchpoint.fulfilment, language),
        count_cell(touchpoint.contacts, language),     words.basis(gap.touchpoint)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

std::optional<Table> uncovered_table(const TouchpointWords& words) {
  const std::vector<std::size_t> positions = uncovered(words);
  if (positions.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.touchpoints.uncovered");
  table.headings = {number_heading(messages, "report.touchpoints.relevance"),
                    text_heading(messages, "report.touchpoints.control"),
                    text_heading(messages, "report.touchpoints.owner"),
                    text_heading(messages, "report.touchpoints.goal"),
                    text_heading(messages, "report.touchpoints.kpi")};
  for (const std::size_t position : positions) {
    const Touchpoint& touchpoint = words.at(position);
    TableRow row;
    row.label = words.name(position);
    row.cells = {figure_cell(touchpoint.relevance, language), words.control(position),
                 steering_cell(words_cell(touchpoint.owner, language), messages),
                 steering_cell(words_cell(touchpoint.goal, language), messages),
                 steering_cell(kpi_cell(touchpoint, language), messages)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

Table coverage_table(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.touchpoints.coverage");
  table.row_heading = std::string(messages.text("report.touchpoints.phase"));
  for (const char* key :
       {"report.touchpoints.count", "report.touchpoints.owner", "report.touchpoints.goal",
        "report.touchpoints.kpi", "report.touchpoints.survey"}) {
    table.headings.push_back(number_heading(messages, key));
  }
  table.rows.push_back(coverage_row(words.findings.coverage,
                                    std::string(messages.text("report.touchpoints.all_phases")),
                                    language));
  table.rows.back().strong = true;
  for (std::size_t phase = 0; phase < words.findings.phase_coverage.size(); ++phase) {
    table.rows.push_back(
        coverage_row(words.findings.phase_coverage[phase], words.phase(phase), language));
  }
  return table;
}

std::optional<Table> retire_table(const TouchpointWords& words) {
  if (words.findings.retire.empty()) {
    return std::nullopt;
  }
  const Messages& messages = words.messages;
  const Language language = messages.language();
  Table table = empty_table(messages, "report.touchpoints.retire");
  table.headings = {text_heading(messages, "report.touchpoints.reason"),
                    number_heading(messages, "report.touchpoints.relevance"),
                    number_heading(messages, "report.touchpoints.expectation"),
                    number_heading(messages, "report.touchpoints.fulfilment"),
                    number_heading(messages, "report.touchpoints.contacts"),
                    text_heading(messages, "report.touchpoints.verdict")};
  for (const TouchpointFindings::Retire& candidate : words.findings.retire) {
    const Touchpoint& touchpoint = words.at(candidate.touchpoint);
    const bool by_verdict = candidate.reason == TouchpointFindings::RetireReason::verdict;
    TableRow row;
    row.label = words.name(candidate.touchpoint);
    row.cells = {
        {.text = std::string(messages.text(by_verdict ? "report.touchpoints.reason.verdict"
                                                      : "report.touchpoints.reason.figures"))},
        figure_cell(touchpoint.relevance, language),
        figure_cell(touchpoint.expectation, language),
        figure_cell(touchpoint.fulfilment, language),
        count_cell(touchpoint.contacts, language),
        words.verdict(candidate.touchpoint)};
    table.rows.push_back(std::move(row));
  }
  return table;
}

}  // namespace cxmat::reports::view
