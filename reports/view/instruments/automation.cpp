// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/automation.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/automation_tables.hpp"
#include "reports/view/instruments/automation_words.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

using Quadrant = AutomationFindings::Quadrant;

constexpr int lowest = -2;
constexpr int highest = 2;

std::string text(const Messages& messages, const char* key) {
  return std::string(messages.text(key));
}

std::string shares(const AutomationWords& words) {
  const Messages& messages = words.messages;
  if (!words.findings.value_adding || !words.findings.avoidable) {
    return text(messages, "report.automation.no_shares");
  }
  std::size_t without_volume = 0;
  for (const Quadrant quadrant :
       {Quadrant::eliminate, Quadrant::automate, Quadrant::simplify, Quadrant::leverage}) {
    without_volume += words.findings.totals[static_cast<std::size_t>(quadrant)].without_volume;
  }
  const std::vector<std::string> sentences{
      messages.format("report.automation.message",
                      {percent(*words.findings.value_adding, messages.language()),
                       percent(*words.findings.avoidable, messages.language())}),
      without_volume == 0 ? std::string()
                          : messages.counted("report.automation.volume_missing",
                                             static_cast<std::int64_t>(without_volume))};
  return in_a_row(sentences);
}

/// The potentials of one quadrant together; nothing where it has none.
std::optional<double> potential_of(const AutomationWords& words, Quadrant quadrant) {
  std::optional<double> sum;
  for (const AutomationFindings::Potential& potential : words.findings.potentials) {
    if (words.findings.quadrants[potential.reason] == quadrant) {
      sum = sum.value_or(0) + potential.value;
    }
  }
  return sum;
}

std::string eliminate(const AutomationWords& words) {
  const std::optional<double> avoidable = potential_of(words, Quadrant::eliminate);
  if (!avoidable) {
    return {};
  }
  const AutomationFindings::Cause& top = words.findings.causes.front();
  const std::string department = view::words(top.department, words.messages.language());
  const std::vector<std::string> sentences{
      words.messages.format("report.automation.eliminate", {words.amount(*avoidable)}),
      department.empty() || words.findings.causes.size() < 2 || !(top.totals.cost > 0)
          ? std::string()
          : words.messages.format("report.automation.top_cause",
                                  {isolated(department), words.amount(top.totals.cost)})};
  return in_a_row(sentences);
}

std::string automate(const AutomationWords& words) {
  const std::optional<double> saving = potential_of(words, Quadrant::automate);
  if (!saving) {
    return {};
  }
  return *saving < 0 ? words.messages.format("report.automation.loss", {words.amount(-*saving)})
                     : words.messages.format("report.automation.automate", {words.amount(*saving)});
}

std::string unknown(const AutomationWords& words) {
  std::vector<std::string> sentences;
  for (const AutomationFindings::Unknown& unknown : words.findings.unknown) {
    sentences.push_back(
        words.messages.format("report.automation.unknown",
                              {words.quoted(unknown.reason), words.inputs(unknown.missing)}));
  }
  return in_a_row(sentences);
}

std::vector<std::size_t> with_quadrant(const AutomationWords& words,
                                       std::optional<Quadrant> quadrant) {
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < words.findings.quadrants.size(); ++i) {
    if (words.findings.quadrants[i] == quadrant) {
      positions.push_back(i);
    }
  }
  return positions;
}

std::vector<std::string> sentences(const AutomationWords& words) {
  const auto about = [&words](const char* key, const std::vector<std::size_t>& positions) {
    return positions.empty() ? std::string() : words.messages.format(key, {words.names(positions)});
  };
  const bool claims_nothing = !with_quadrant(words, Quadrant::leverage).empty() ||
                              !with_quadrant(words, Quadrant::simplify).empty();
  std::vector<std::string> all{
      shares(words),
      eliminate(words),
      automate(words),
      words.findings.potentials.empty() ? std::string()
                                        : text(words.messages, "report.automation.formula"),
      claims_nothing ? text(words.messages, "report.automation.leverage") : std::string(),
      unknown(words),
      about("report.automation.emotional", words.findings.emotional),
      about("report.automation.unguarded", words.findings.unguarded),
      about("report.automation.undecided", with_quadrant(words, Quadrant::undecided)),
      about("report.automation.unrated_list", with_quadrant(words, std::nullopt))};
  std::erase(all, std::string());
  return all;
}

charts::QuadrantAxis axis(const Messages& messages, const char* title) {
  charts::QuadrantAxis axis{
      .title = text(messages, title), .from = lowest, .to = highest, .cut = 0, .ticks = {}};
  for (int worth = lowest; worth <= highest; ++worth) {
    axis.ticks.push_back(
        {.at = static_cast<double>(worth), .words = signed_figure(worth, 0, messages.language())});
  }
  return axis;
}

charts::QuadrantChart chart_of(const AutomationWords& words) {
  const Messages& messages = words.messages;
  charts::QuadrantChart chart;
  chart.x = axis(messages, "report.automation.company");
  chart.y = axis(messages, "report.automation.customer");
  chart.names = {words.quadrant(Quadrant::automate), words.quadrant(Quadrant::leverage),
                 words.quadrant(Quadrant::eliminate), words.quadrant(Quadrant::simplify)};
  chart.size_legend = text(messages, "report.automation.legend.size");
  chart.strong_legend = text(messages, "report.automation.legend.strong");
  chart.hollow_legend = text(messages, "report.automation.legend.hollow");
  for (std::size_t i = 0; i < words.automation.reasons.size(); ++i) {
    const ContactReason& reason = words.at(i);
    const std::optional<Quadrant> quadrant = words.findings.quadrants[i];
    if (quadrant) {
      chart.points.push_back({.number = fmt::format("{}", i + 1),
                              .label = words.name(i),
                              .x = *reason.company,
                              .y = *reason.customer,
                              .size = reason.volume
                                          ? std::optional(static_cast<double>(*reason.volume))
                                          : std::nullopt,
                              .strong = quadrant == Quadrant::eliminate,
                              .hollow = quadrant == Quadrant::undecided || !reason.volume});
    }
  }
  return chart;
}

std::optional<Figure> figure(const AutomationWords& words) {
  charts::QuadrantChart chart = chart_of(words);
  if (chart.points.empty()) {
    return std::nullopt;
  }
  Figure figure;
  figure.about = text(words.messages, "report.automation.about");
  chart.frame = {.id = "automation-quadrants",
                 .title = figure.about,
                 .description = without_isolates(shares(words))};
  figure.drawing = std::move(chart);
  figure.table = reason_table(words);
  return figure;
}

}  // namespace

InstrumentSection section_of(const Automation& automation, const Messages& messages) {
  const AutomationFindings findings = review(automation);
  const AutomationWords words{.automation = automation, .findings = findings, .messages = messages};
  InstrumentSection section;
  section.id = "automation";
  section.heading = messages.text("report.automation.heading");
  section.sentences = sentences(words);
  if (std::optional<Figure> drawn = figure(words)) {
    section.figures.push_back(*std::move(drawn));
  } else {
    section.tables.push_back(reason_table(words));
  }
  section.tables.push_back(totals_table(words));
  if (std::optional<Table> table = potential_table(words)) {
    section.tables.push_back(*std::move(table));
  }
  if (std::optional<Table> table = cause_table(words)) {
    section.tables.push_back(*std::move(table));
  }
  return section;
}

}  // namespace cxmat::reports::view
