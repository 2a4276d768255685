// SPDX-License-Identifier: Apache-2.0
#include <cxmat/instruments/automation.hpp>

#include <doctest/doctest.h>

#include <optional>
#include <vector>

namespace {

using namespace cxmat;
using Findings = AutomationFindings;
using Input = AutomationFindings::Input;
using Quadrant = AutomationFindings::Quadrant;

ContactReason reason(std::optional<double> customer, std::optional<double> company,
                     std::optional<std::int64_t> volume = {}, std::optional<double> cost = {}) {
  ContactReason reason;
  reason.customer = customer;
  reason.company = company;
  reason.volume = volume;
  reason.cost = cost;
  return reason;
}

ContactReason machine(std::int64_t volume, double cost, double automatable, double fallback,
                      double running_cost) {
  ContactReason made = reason(1, -1, volume, cost);
  made.automatable = automatable;
  made.fallback = fallback;
  made.running_cost = running_cost;
  return made;
}

Findings findings_of(std::vector<ContactReason> reasons) {
  Automation automation;
  automation.reasons = std::move(reasons);
  return review(automation);
}

const Findings::Totals& totals(const Findings& findings, Quadrant quadrant) {
  return findings.totals.at(static_cast<std::size_t>(quadrant));
}

}  // namespace

TEST_SUITE("instruments/automation") {
  TEST_CASE("two worths make four quadrants; a zero decides nothing") {
    const Findings findings =
        findings_of({reason(-1, -2), reason(1, -0.5), reason(-2, 1), reason(2, 2), reason(0, 2),
                     reason(-1, 0), reason(0, 0), reason({}, 2), reason(2, {})});
    const std::vector<std::optional<Quadrant>> expected{
        Quadrant::eliminate, Quadrant::automate,  Quadrant::simplify,
        Quadrant::leverage,  Quadrant::undecided, Quadrant::undecided,
        Quadrant::undecided, std::nullopt,        std::nullopt};
    CHECK(findings.quadrants == expected);
    CHECK(findings.unrated.reasons == 2);
    CHECK(totals(findings, Quadrant::undecided).reasons == 3);
  }

  TEST_CASE("eliminate before automate, each by value; nothing is claimed for the others") {
    // By hand: 1000 x 4 = 4000 and 3000 x 5 = 15000 to eliminate; to automate
    // 10000 x 5 x 0.8 x (1 - 0.25) - 10000 = 20000 and 100 x 5 x 0.5 x 1 - 1000 = -750.
    const Findings findings = findings_of(
        {machine(10'000, 5, 0.8, 0.25, 10'000), reason(-1, -1, 1000, 4.0), reason(2, 2, 9000, 9.0),
         machine(100, 5, 0.5, 0, 1000), reason(-2, -1, 3000, 5.0), reason(-2, 1, 9000, 9.0)});
    REQUIRE(findings.potentials.size() == 4);
    CHECK(findings.potentials[0].reason == 4);
    CHECK(findings.potentials[0].value == doctest::Approx(15'000));
    CHECK(findings.potentials[1].reason == 1);
    CHECK(findings.potentials[1].value == doctest::Approx(4000));
    CHECK(findings.potentials[2].reason == 0);
    CHECK(findings.potentials[2].value == doctest::Approx(20'000));
    CHECK(findings.potentials[3].reason == 3);
    CHECK(findings.potentials[3].value == doctest::Approx(-750));
    CHECK(findings.unknown.empty());
  }

  TEST_CASE("without an input there is no potential, and which one is said") {
    ContactReason no_running_cost = machine(100, 5, 0.5, 0, 0);
    no_running_cost.running_cost.reset();
    const Findings findings = findings_of({reason(-1, -1, {}, 4.0), no_running_cost, reason(1, -1),
                                           reason(2, 2), machine(100, 5, 0, 0, 0)});
    REQUIRE(findings.unknown.size() == 3);
    CHECK(findings.unknown[0].missing == std::vector{Input::volume});
    CHECK(findings.unknown[1].reason == 1);
    CHECK(findings.unknown[1].missing == std::vector{Input::running_cost});
    CHECK(findings.unknown[2].missing == std::vector{Input::volume, Input::cost, Input::automatable,
                                                     Input::fallback, Input::running_cost});
    REQUIRE(findings.potentials.size() == 1);  // all inputs are there, and 0 comes out
    CHECK(findings.potentials[0].value == 0);
  }

  TEST_CASE("shares are of the contacts in the four quadrants") {
    // 300 of 100 + 200 + 300 + 400 = 1000 are valued by both, 100 by neither; the 5000 on a zero
    // and the 7000 without a worth are not classified.
    const Findings findings =
        findings_of({reason(-1, -1, 100), reason(1, -1, 200), reason(1, 1, 300), reason(-1, 1, 400),
                     reason(0, 1, 5000), reason({}, 1, 7000)});
    CHECK(findings.value_adding == doctest::Approx(0.3));
    CHECK(findings.avoidable == doctest::Approx(0.1));
  }

  TEST_CASE("without contacts there are no shares") {
    CHECK_FALSE(findings_of({}).value_adding.has_value());
    CHECK_FALSE(findings_of({reason(1, 1), reason(-1, -1)}).avoidable.has_value());
    CHECK_FALSE(findings_of({reason(1, 1, 0)}).value_adding.has_value());
    CHECK_FALSE(findings_of({reason(0, 0, 10)}).value_adding.has_value());
  }

  TEST_CASE("totals say how many reasons could add nothing") {
    const Findings findings =
        findings_of({reason(1, 1, 100, 2.5), reason(1, 2, 50), reason(2, 1, {}, 4.0)});
    CHECK(totals(findings, Quadrant::leverage) ==
          Findings::Totals{
              .reasons = 3, .volume = 150, .without_volume = 1, .cost = 250, .without_cost = 2});
  }

  TEST_CASE("what should not arise is summed by who causes it, the dearest first") {
    std::vector<ContactReason> reasons{reason(-1, -1, 100, 1.0), reason(-1, -1, 300, 1.0),
                                       reason(-1, -1, 250, 1.0), reason(1, -1, 900, 9.0)};
    reasons[0].causing = LocalizedText("IT");
    reasons[1].causing = LocalizedText("Logistics");
    reasons[2].causing = LocalizedText("IT");
    reasons[3].causing = LocalizedText("Sales");
    const Findings findings = findings_of(reasons);
    REQUIRE(findings.causes.size() == 2);
    CHECK(findings.causes[0].department == LocalizedText("IT"));
    CHECK(findings.causes[0].totals.cost == 350);
    CHECK(findings.causes[1].totals.volume == 300);
  }

  TEST_CASE("a machine where feelings run high, or without a way out, is pointed at") {
    std::vector<ContactReason> reasons{machine(1, 1, 1, 0, 0), machine(1, 1, 1, 0, 0),
                                       reason(-1, -1)};
    reasons[0].emotion = Degree::high;
    reasons[0].safeguards = LocalizedText("A person");
    reasons[2].emotion = Degree::high;
    const Findings findings = findings_of(reasons);
    CHECK(findings.emotional == std::vector<std::size_t>{0});
    CHECK(findings.unguarded == std::vector<std::size_t>{1});
  }
}
