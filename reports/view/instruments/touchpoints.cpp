// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/touchpoints.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/touchpoint_charts.hpp"
#include "reports/view/instruments/touchpoint_tables.hpp"
#include "reports/view/instruments/touchpoint_words.hpp"
#include "reports/view/words.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

/// The message: which gap to close first.
std::string first_gap(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  if (words.findings.unranked.size() == words.touchpoints.inventory.size()) {
    return std::string(messages.text("report.touchpoints.no_ranking"));
  }
  if (words.findings.gaps.empty()) {
    return std::string(messages.text("report.touchpoints.no_gap"));
  }
  const std::size_t position = words.findings.gaps.front().touchpoint;
  const Touchpoint& touchpoint = words.at(position);
  const auto rating = [&messages](const std::optional<double>& figure) {
    return decimal(*figure, 1, messages.language());
  };
  const std::string name = words.quoted(position);
  if (!touchpoint.basis) {
    return messages.format("report.touchpoints.first_no_basis",
                           {name, rating(touchpoint.expectation), rating(touchpoint.fulfilment),
                            rating(touchpoint.relevance)});
  }
  return messages.format("report.touchpoints.first",
                         {name, rating(touchpoint.expectation), rating(touchpoint.fulfilment),
                          rating(touchpoint.relevance), words.basis(position).text});
}

/// How many there are, of which kinds, and in whose hands.
std::string counts(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  const auto count = [&messages](std::size_t number) {
    return whole(static_cast<std::int64_t>(number), messages.language());
  };
  const auto& media = words.findings.media;
  const auto& controls = words.findings.controls;
  const std::vector<std::string> sentences{
      messages.counted("report.touchpoints.counted",
                       static_cast<std::int64_t>(words.touchpoints.inventory.size())),
      media.unknown == 0
          ? messages.format("report.touchpoints.media",
                            {count(media.analogue), count(media.digital)})
          : messages.format("report.touchpoints.media_unknown",
                            {count(media.analogue), count(media.digital), count(media.unknown)}),
      controls.unknown == 0
          ? messages.format("report.touchpoints.controls",
                            {count(controls.own), count(controls.partner), count(controls.earned)})
          : messages.format("report.touchpoints.controls_unknown",
                            {count(controls.own), count(controls.partner), count(controls.earned),
                             count(controls.unknown)})};
  return in_a_row(sentences);
}

/// "Touchpoints by persona: Regular 12 and Occasional 9."
std::string personas(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  if (words.touchpoints.personas.empty()) {
    return {};
  }
  std::vector<std::string> counts;
  for (std::size_t i = 0; i < words.touchpoints.personas.size(); ++i) {
    const NamedPart& persona = words.touchpoints.personas[i];
    counts.push_back(messages.format(
        "report.touchpoints.persona",
        {isolated(view::words(persona.label, messages.language(), persona.id)),
         whole(static_cast<std::int64_t>(words.findings.per_persona[i]), messages.language())}));
  }
  const auto unknown = static_cast<std::int64_t>(words.findings.without_persona);
  const std::vector<std::string> sentences{
      messages.format("report.touchpoints.personas", {joined(counts, messages)}),
      unknown == 0 ? std::string()
                   : messages.counted("report.touchpoints.personas_unknown", unknown)};
  return in_a_row(sentences);
}

std::string empty_phases(const TouchpointWords& words) {
  std::vector<std::string> names;
  for (const std::size_t phase : words.findings.empty_phases) {
    names.push_back(isolated(words.phase(phase)));
  }
  return names.empty() ? std::string()
                       : words.messages.format("report.touchpoints.empty_phases",
                                               {joined(names, words.messages)});
}

std::vector<std::string> sentences(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  const TouchpointFindings& findings = words.findings;
  const auto about = [&](const char* key, const std::vector<std::size_t>& positions) {
    return positions.empty() ? std::string() : messages.format(key, {words.names(positions)});
  };
  const bool has_estimates = std::ranges::any_of(
      words.touchpoints.inventory,
      [](const Touchpoint& each) { return each.basis == Touchpoint::Basis::estimate; });
  std::vector<std::string> all{
      first_gap(words),
      counts(words),
      personas(words),
      empty_phases(words),
      about("report.touchpoints.unowned_outside", findings.unowned_outside),
      about("report.touchpoints.stop_outside", findings.stop_outside),
      about("report.touchpoints.unranked", findings.unranked),
      findings.gaps.empty() ? std::string()
                            : std::string(messages.text("report.touchpoints.formula")),
      has_estimates ? std::string(messages.text("report.touchpoints.estimates")) : std::string()};
  std::erase(all, std::string());
  return all;
}

}  // namespace

InstrumentSection section_of(const Touchpoints& touchpoints, const Messages& messages) {
  const TouchpointFindings findings = review(touchpoints);
  const TouchpointWords words{
      .touchpoints = touchpoints, .findings = findings, .messages = messages};
  InstrumentSection section;
  section.id = "touchpoints";
  section.heading = messages.text("report.touchpoints.heading");
  section.sentences = sentences(words);
  section.figures.push_back(journey_figure(words));
  if (std::optional<Figure> figure = quadrant_figure(words)) {
    section.figures.push_back(*std::move(figure));
  }
  for (std::optional<Table> (*make)(const TouchpointWords&) :
       {gap_table, uncovered_table, retire_table}) {
    if (std::optional<Table> table = make(words)) {
      section.tables.push_back(*std::move(table));
    }
  }
  section.tables.push_back(coverage_table(words));
  return section;
}

}  // namespace cxmat::reports::view
