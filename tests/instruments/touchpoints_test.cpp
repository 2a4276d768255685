// SPDX-License-Identifier: Apache-2.0
#include <cxmat/instruments/touchpoints.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

namespace {

using namespace cxmat;
using Control = Touchpoint::Control;
using Quadrant = TouchpointFindings::Quadrant;
using Positions = std::vector<std::size_t>;

Touchpoint rated(double relevance, double expectation, double fulfilment) {
  Touchpoint touchpoint;
  touchpoint.relevance = relevance;
  touchpoint.expectation = expectation;
  touchpoint.fulfilment = fulfilment;
  return touchpoint;
}

Touchpoints with(std::vector<Touchpoint> inventory) {
  Touchpoints touchpoints;
  touchpoints.phases = {{.id = "before", .label = LocalizedText("Before")},
                        {.id = "during", .label = LocalizedText("During")},
                        {.id = "after", .label = LocalizedText("After")}};
  touchpoints.inventory = std::move(inventory);
  return touchpoints;
}

Positions ranking(const TouchpointFindings& findings) {
  Positions positions;
  for (const TouchpointFindings::Gap& gap : findings.gaps) {
    positions.push_back(gap.touchpoint);
  }
  return positions;
}

}  // namespace

TEST_SUITE("instruments/touchpoints") {
  TEST_CASE("priority is relevance times what is missing to the expectation") {
    // By hand: 4 x (5 - 2.5) = 10; 5 x (4 - 2) = 10; 2 x (3 - 1) = 4; 5 x (4 - 4) = 0;
    // 5 x (2 - 4): more than expected, 0.
    std::vector<Touchpoint> inventory{rated(4, 5, 2.5), rated(5, 4, 2), rated(2, 3, 1),
                                      rated(5, 4, 4), rated(5, 2, 4)};
    const TouchpointFindings findings = review(with(inventory));
    REQUIRE(findings.gaps.size() == 3);
    CHECK(findings.gaps[0].priority == 10);
    CHECK(findings.gaps[0].gap == 2.5);
    CHECK(findings.gaps[2].priority == 4);
    CHECK(ranking(findings) == Positions{0, 1, 2});
    CHECK(findings.unranked.empty());
  }

  TEST_CASE("ties go to the touchpoint with more contacts, then to the file's order") {
    // All four have the priority 6; 4.7 - 3.5 is 1.2 on paper but not in binary.
    std::vector<Touchpoint> inventory{rated(4, 4, 2.5), rated(5, 4.7, 3.5), rated(3, 4, 2),
                                      rated(2, 5, 2)};
    inventory[1].contacts = 100;
    inventory[2].contacts = 0;
    inventory[3].contacts = 900;
    CHECK(ranking(review(with(inventory))) == Positions{3, 1, 2, 0});
    for (Touchpoint& touchpoint : inventory) {
      touchpoint.contacts.reset();
    }
    CHECK(ranking(review(with(inventory))) == Positions{0, 1, 2, 3});
  }

  TEST_CASE("what lacks a rating is not ranked, which is said, and never counts as 0") {
    std::vector<Touchpoint> inventory(4, rated(5, 5, 1));
    inventory[0].relevance.reset();
    inventory[1].expectation.reset();
    inventory[2].fulfilment.reset();
    const TouchpointFindings findings = review(with(inventory));
    CHECK(ranking(findings) == Positions{3});
    CHECK(findings.unranked == Positions{0, 1, 2});
    CHECK_FALSE(findings.quadrants[0].has_value());
    CHECK(findings.quadrants[1] == Quadrant::concentrate);
    CHECK_FALSE(findings.quadrants[2].has_value());
  }

  TEST_CASE("importance and performance are cut at 3, and on 3 nothing is decided") {
    const TouchpointFindings findings =
        review(with({rated(4, 1, 2), rated(3.1, 1, 3.1), rated(2, 1, 2.9), rated(1, 1, 5),
                     rated(3, 1, 5), rated(5, 1, 3), rated(3, 1, 3)}));
    const std::vector<std::optional<Quadrant>> expected{
        Quadrant::concentrate, Quadrant::keep_up,   Quadrant::low_priority, Quadrant::overkill,
        Quadrant::undecided,   Quadrant::undecided, Quadrant::undecided};
    CHECK(findings.quadrants == expected);
  }

  TEST_CASE("what lacks an owner, a goal or a KPI is listed, the relevant ones first") {
    std::vector<Touchpoint> inventory(4);
    inventory[0].relevance = 2;
    inventory[2].relevance = 4;
    inventory[3].relevance = 4;
    inventory[2].owner = LocalizedText("IT");
    inventory[3].goal = LocalizedText("Fast");
    inventory[0].kpi = Touchpoint::Kpi{
        .name = LocalizedText("Calls"), .value = std::nullopt, .unit = {}, .target = std::nullopt};
    const TouchpointFindings findings = review(with(inventory));
    CHECK(findings.without_owner == Positions{3, 0, 1});
    CHECK(findings.without_goal == Positions{2, 0, 1});
    CHECK(findings.without_kpi == Positions{2, 3, 1});
  }

  TEST_CASE("outside of own control somebody must look after it all the same") {
    std::vector<Touchpoint> inventory(5);
    inventory[0].control = Control::partner;
    inventory[1].control = Control::earned;
    inventory[1].relevance = 5;
    inventory[2].control = Control::partner;
    inventory[2].owner = LocalizedText("Logistics");
    inventory[3].control = Control::own;
    const TouchpointFindings findings = review(with(inventory));
    CHECK(findings.unowned_outside == Positions{1, 0});
    CHECK(findings.controls.own == 1);
    CHECK(findings.controls.partner == 2);
    CHECK(findings.controls.earned == 1);
    CHECK(findings.controls.unknown == 1);
  }

  TEST_CASE("to retire: own, and by verdict or because little hangs on it") {
    std::vector<Touchpoint> inventory(9, rated(2, 3, 2));  // priority 2: little
    for (Touchpoint& touchpoint : inventory) {
      touchpoint.control = Control::own;
    }
    inventory[1].control = Control::partner;
    inventory[2].moment = true;
    inventory[3].relevance = 2.5;
    inventory[4].expectation = 3.5;  // priority 3
    inventory[5].verdict = Touchpoint::Verdict::stop;
    inventory[5].relevance = 5;
    inventory[6].fulfilment.reset();  // not known, so not little
    inventory[7].control.reset();
    inventory[7].verdict = Touchpoint::Verdict::stop;
    inventory[8].control = Control::earned;
    inventory[8].verdict = Touchpoint::Verdict::stop;
    const TouchpointFindings findings = review(with(inventory));
    REQUIRE(findings.retire.size() == 2);
    CHECK(findings.retire[0].touchpoint == 0);
    CHECK(findings.retire[0].reason == TouchpointFindings::RetireReason::figures);
    CHECK(findings.retire[1].touchpoint == 5);
    CHECK(findings.retire[1].reason == TouchpointFindings::RetireReason::verdict);
    CHECK(findings.stop_outside == Positions{7, 8});
  }

  TEST_CASE("coverage is counted in all and by phase, and phases may be empty") {
    std::vector<Touchpoint> inventory(3);
    inventory[0].phase = 2;
    inventory[0].owner = LocalizedText("IT");
    inventory[0].basis = Touchpoint::Basis::survey;  // of nothing: there is no rating
    inventory[1].goal = LocalizedText("Fast");
    inventory[1].relevance = 3;
    inventory[1].basis = Touchpoint::Basis::survey;
    inventory[2].relevance = 3;
    inventory[2].basis = Touchpoint::Basis::estimate;
    inventory[2].medium = Touchpoint::Medium::digital;
    const TouchpointFindings findings = review(with(inventory));
    CHECK(findings.coverage == TouchpointFindings::Coverage{3, 1, 1, 0, 1});
    REQUIRE(findings.phase_coverage.size() == 3);
    CHECK(findings.phase_coverage[0] == TouchpointFindings::Coverage{2, 0, 1, 0, 1});
    CHECK(findings.phase_coverage[2] == TouchpointFindings::Coverage{1, 1, 0, 0, 0});
    CHECK(findings.empty_phases == Positions{1});
    CHECK(findings.journey == Positions{1, 2, 0});
    CHECK(findings.media.digital == 1);
    CHECK(findings.media.analogue == 0);
    CHECK(findings.media.unknown == 2);
  }

  TEST_CASE("what each persona meets is counted, and what nobody is said to meet") {
    Touchpoints touchpoints = with(std::vector<Touchpoint>(3));
    touchpoints.personas = {{.id = "new", .label = LocalizedText("New")},
                            {.id = "old", .label = LocalizedText("Old")},
                            {.id = "none", .label = LocalizedText("None")}};
    touchpoints.inventory[0].personas = {1, 0};
    touchpoints.inventory[2].personas = {1};
    const TouchpointFindings findings = review(touchpoints);
    CHECK(findings.per_persona == Positions{1, 2, 0});
    CHECK(findings.without_persona == 1);
  }

  TEST_CASE("an inventory without touchpoints has no findings") {
    const TouchpointFindings findings = review(with({}));
    CHECK(findings.gaps.empty());
    CHECK(findings.retire.empty());
    CHECK(findings.empty_phases == Positions{0, 1, 2});
    CHECK(findings.coverage.count == 0);
  }
}
