// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/touchpoint_charts.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/figures.hpp"
#include "reports/view/instruments/cells.hpp"
#include "reports/view/instruments/touchpoint_tables.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::reports::view {
namespace {

using Quadrant = TouchpointFindings::Quadrant;

constexpr int lowest = 1;
constexpr int middle = 3;
constexpr int highest = 5;

std::string text(const Messages& messages, const char* key) {
  return std::string(messages.text(key));
}

bool is_estimate(const Touchpoint& touchpoint) {
  return touchpoint.basis != Touchpoint::Basis::survey;
}

charts::JourneyRow journey_row(const TouchpointWords& words, std::size_t position) {
  const Touchpoint& touchpoint = words.at(position);
  return {.label = words.name(position),
          .moment = touchpoint.moment,
          .expectation = touchpoint.expectation,
          .fulfilment = touchpoint.fulfilment,
          .estimate = is_estimate(touchpoint),
          .emotion = touchpoint.emotion,
          .emotion_text = touchpoint.emotion
                              ? signed_figure(*touchpoint.emotion, 0, words.messages.language())
                              : std::string(none)};
}

std::string journey_message(const TouchpointWords& words) {
  const std::int64_t rated = std::ranges::count_if(
      words.touchpoints.inventory,
      [](const Touchpoint& each) { return each.expectation && each.fulfilment; });
  const std::int64_t below =
      std::ranges::count_if(words.touchpoints.inventory, [](const Touchpoint& each) {
        return each.expectation && each.fulfilment && *each.fulfilment < *each.expectation;
      });
  if (rated == 0) {
    return text(words.messages, "report.touchpoints.journey.unrated");
  }
  return words.messages.format(
      "report.touchpoints.journey.message",
      {whole(below, words.messages.language()), whole(rated, words.messages.language())});
}

charts::JourneyChart journey_chart(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  charts::JourneyChart chart;
  chart.expectation_legend = text(messages, "report.touchpoints.expectation");
  chart.fulfilment_legend = text(messages, "report.touchpoints.fulfilment");
  chart.estimate_legend = text(messages, "report.touchpoints.legend.estimate");
  chart.moment_legend = text(messages, "report.touchpoints.legend.moment");
  chart.emotion_heading = text(messages, "report.touchpoints.emotion");
  chart.missing = text(messages, "report.touchpoints.unrated");
  chart.no_touchpoint = text(messages, "report.touchpoints.none");
  for (std::size_t phase = 0; phase < words.touchpoints.phases.size(); ++phase) {
    chart.phases.push_back({.label = words.phase(phase), .rows = {}});
  }
  for (const std::size_t position : words.findings.journey) {
    chart.phases[words.at(position).phase].rows.push_back(journey_row(words, position));
  }
  return chart;
}

charts::QuadrantAxis axis(const Messages& messages, const char* title) {
  charts::QuadrantAxis axis{
      .title = text(messages, title), .from = lowest, .to = highest, .cut = middle, .ticks = {}};
  for (int number = lowest; number <= highest; ++number) {
    axis.ticks.push_back({.at = static_cast<double>(number), .words = fmt::format("{}", number)});
  }
  return axis;
}

/// The touchpoints of one quadrant along the journey.
std::vector<std::size_t> in_quadrant(const TouchpointWords& words, Quadrant quadrant) {
  std::vector<std::size_t> positions;
  std::ranges::copy_if(
      words.findings.journey, std::back_inserter(positions),
      [&](std::size_t position) { return words.findings.quadrants[position] == quadrant; });
  return positions;
}

std::string quadrant_message(const TouchpointWords& words) {
  const std::vector<std::size_t> urgent = in_quadrant(words, Quadrant::concentrate);
  return urgent.empty()
             ? text(words.messages, "report.touchpoints.quadrants.no_urgent")
             : words.messages.format("report.touchpoints.quadrants.message", {words.names(urgent)});
}

charts::QuadrantChart quadrant_chart(const TouchpointWords& words) {
  const Messages& messages = words.messages;
  charts::QuadrantChart chart;
  chart.x = axis(messages, "report.touchpoints.fulfilment");
  chart.y = axis(messages, "report.touchpoints.relevance");
  chart.names = {words.quadrant(Quadrant::concentrate), words.quadrant(Quadrant::keep_up),
                 words.quadrant(Quadrant::low_priority), words.quadrant(Quadrant::overkill)};
  chart.hollow_legend = text(messages, "report.touchpoints.legend.undecided");
  for (std::size_t i = 0; i < words.findings.journey.size(); ++i) {
    const std::size_t position = words.findings.journey[i];
    if (const auto quadrant = words.findings.quadrants[position]) {
      chart.points.push_back({.number = fmt::format("{}", i + 1),
                              .label = words.name(position),
                              .x = *words.at(position).fulfilment,
                              .y = *words.at(position).relevance,
                              .strong = quadrant == Quadrant::concentrate,
                              .hollow = quadrant == Quadrant::undecided});
    }
  }
  return chart;
}

}  // namespace

Figure journey_figure(const TouchpointWords& words) {
  Figure figure;
  figure.message = journey_message(words);
  figure.about = text(words.messages, "report.touchpoints.journey.about");
  charts::JourneyChart chart = journey_chart(words);
  chart.frame = {.id = "touchpoints-journey",
                 .title = figure.about,
                 .description = without_isolates(figure.message)};
  figure.drawing = std::move(chart);
  figure.table = inventory_table(words);
  return figure;
}

std::optional<Figure> quadrant_figure(const TouchpointWords& words) {
  charts::QuadrantChart chart = quadrant_chart(words);
  if (chart.points.empty()) {
    return std::nullopt;
  }
  Figure figure;
  figure.message = quadrant_message(words);
  figure.about = text(words.messages, "report.touchpoints.quadrants.about");
  chart.frame = {.id = "touchpoints-quadrants",
                 .title = figure.about,
                 .description = without_isolates(figure.message)};
  figure.drawing = std::move(chart);
  figure.table = quadrant_table(words);
  return figure;
}

}  // namespace cxmat::reports::view
