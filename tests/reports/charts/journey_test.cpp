// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/journey.hpp"

#include "drawing.hpp"

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat::reports::charts;
using namespace cxmat::reports::charts::testing;

namespace {

JourneyRow row(std::optional<double> expectation, std::optional<double> fulfilment,
               std::string label = "Kasse") {
  return {.label = std::move(label), .expectation = expectation, .fulfilment = fulfilment};
}

JourneyChart chart_of(std::vector<JourneyPhase> phases) {
  return {.frame = {.id = "journey", .title = "Reise", .description = "Hotline"},
          .expectation_legend = "Erwartung",
          .fulfilment_legend = "Erfüllung",
          .estimate_legend = "geschätzt",
          .moment_legend = "Moment, auf den es ankommt",
          .emotion_heading = "Gefühl",
          .missing = "nicht bewertet",
          .no_touchpoint = "kein Kontaktpunkt",
          .phases = std::move(phases)};
}

/// What follows the legend.
std::string plot(const std::string& drawn) {
  return drawn.substr(drawn.find("c-panel"));
}

}  // namespace

TEST_SUITE("reports/charts/journey") {
  TEST_CASE("both lines run from the first touchpoint to the last, across phases") {
    const std::string drawn =
        unpacked(journey(chart_of({{.label = "Suchen", .rows = {row(4, 3), row(4, 2)}},
                                   {.label = "Kaufen", .rows = {row(5, 1)}}})));
    CHECK(faults(drawn).empty());
    CHECK(count(plot(drawn), "class=\"c-link\"") == 2);
    CHECK(count(plot(drawn), "class=\"c-slope\"") == 2);
  }

  TEST_CASE("more stands further to the right") {
    const std::string drawn =
        unpacked(journey(chart_of({{.label = "Suchen", .rows = {row(5, 1), row(3, 2)}}})));
    const std::vector<std::string> dots = attributes(plot(drawn), "cx");
    REQUIRE(dots.size() == 2);
    CHECK(std::stod(dots[0]) < std::stod(dots[1]));
  }

  TEST_CASE("a missing figure is a hole, and a row without any says so") {
    const std::string drawn = unpacked(
        journey(chart_of({{.label = "Suchen",
                           .rows = {row(4, 3), row({}, 3), row({}, {}), row(4, 3), row(4, 3)}}})));
    CHECK(faults(drawn).empty());
    CHECK(count(plot(drawn), "class=\"c-link\"") == 1);
    CHECK(count(plot(drawn), "class=\"c-slope\"") == 2);
    CHECK(count(drawn, ">nicht bewertet<") == 1);
  }

  TEST_CASE("an estimate is hollow, a moment is marked, a feeling points up or down") {
    JourneyRow guessed = row(4, 3);
    guessed.estimate = true;
    guessed.moment = true;
    guessed.emotion = -2;
    guessed.emotion_text = "−2";
    const std::string drawn = unpacked(journey(chart_of({{.label = "Suchen", .rows = {guessed}}})));
    CHECK(count(drawn, "c-dot-noise") == 2);  // one is the legend's
    CHECK(count(drawn, "<polygon") == 3);
    CHECK(count(drawn, ">−2<") == 1);
  }

  TEST_CASE("a phase without touchpoints is shown as such") {
    const std::string drawn = unpacked(journey(
        chart_of({{.label = "Suchen", .rows = {}}, {.label = "Kaufen", .rows = {row(4, 4)}}})));
    CHECK(faults(drawn).empty());
    CHECK(count(drawn, ">kein Kontaktpunkt<") == 1);
  }

  TEST_CASE("long names and many rows stay on the canvas") {
    JourneyRow longest = row(5, 1, endless_label());
    longest.moment = true;
    longest.emotion = 2;
    longest.emotion_text = endless_label();
    JourneyChart chart = chart_of({{.label = endless_label(), .rows = std::vector(40, longest)},
                                   {.label = endless_label(), .rows = {}}});
    chart.missing = endless_label();
    chart.emotion_heading = endless_label();
    chart.no_touchpoint = endless_label();
    chart.moment_legend = endless_label();
    CHECK(faults(journey(chart)).empty());
    CHECK(faults(journey(chart_of({}))).empty());
  }
}
