// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/formats/instruments/pitstop_reader.hpp>
#include <cxmat/formats/instruments/pitstop_yaml.hpp>
#include <cxmat/instruments/pitstop/check_off.hpp>
#include <cxmat/instruments/pitstop/draft.hpp>

#include <doctest/doctest.h>

#include <string>

namespace {

using namespace cxmat;
using Existence = PitStopItem::Existence;
using test::Lines;
using test::lines_of;
using test::step;

PitStopItem item(std::string id, std::optional<bool> needed, std::optional<Existence> exists,
                 std::optional<bool> improvable = std::nullopt) {
  PitStopItem made;
  made.id = std::move(id);
  made.needed = needed;
  made.exists = exists;
  made.improvable = improvable;
  return made;
}

PitStopItem action(std::string id, std::optional<int> effort, std::optional<int> effect) {
  PitStopItem made = item(std::move(id), true, Existence::missing);
  made.effort = effort;
  made.effect = effect;
  return made;
}

/// A consensus of one answer set: question qa1 at `first`, the others at 3.
Protected<Assessment> consensus(int first) {
  Questionnaire questionnaire = test::two_dimensions();
  for (Dimension& dimension : questionnaire.dimensions) {
    for (Question& question : dimension.questions) {
      for (const int level : {1, 2, 3, 4}) {
        question.advice[level] = LocalizedText("advice " + std::to_string(level));
      }
    }
  }
  Engagement engagement = test::engagement_of(std::move(questionnaire));
  engagement.privacy.collection = Collection::consensus;
  const Responses responses =
      test::responses_of(engagement, {{step(first), step(3), step(3), step(3)}});
  Result<Assessment> assessed = assess_responses(engagement, responses);
  REQUIRE(assessed);
  return protect(*std::move(assessed));
}

TEST_SUITE("the pit stop") {
  TEST_CASE("what follows from needed, exists and improvable") {
    using Verdict = PitStopVerdict;
    const auto verdict = [](auto... answers) { return verdict_of(item("x", answers...)); };
    CHECK(verdict(true, Existence::here, true) == Verdict::improve);
    CHECK(verdict(true, Existence::here, false) == Verdict::keep);
    CHECK(verdict(true, Existence::elsewhere) == Verdict::share);
    CHECK(verdict(true, Existence::missing) == Verdict::build);
    CHECK(verdict(false, Existence::here) == Verdict::stop);
    CHECK(verdict(false, Existence::missing) == Verdict::nothing);
    CHECK(verdict(false, Existence::elsewhere) == Verdict::nothing);
    // A missing answer is no answer.
    CHECK(verdict(true, Existence::here) == Verdict::undecided);
    CHECK(verdict(std::nullopt, Existence::missing) == Verdict::undecided);
    CHECK(verdict(true, std::nullopt) == Verdict::undecided);
  }

  TEST_CASE("the largest effect minus effort comes first, gates before others, then ids") {
    PitStop plan;
    plan.items = {action("slow", 5, 5),    action("quick", 1, 4), action("unrated", {}, 5),
                  action("b_equal", 2, 4), action("gate", 2, 4),  action("a_equal", 2, 4)};
    plan.items[4].fact = "gate";
    PitStopItem done = action("done", 1, 5);
    done.status = PitStopItem::Status::done;
    plan.items.push_back(done);
    const PitStopFindings found = review(plan);
    std::vector<std::string> order;
    for (const std::size_t i : found.actions) {
      order.push_back(plan.items[i].id);
    }
    CHECK(order ==
          std::vector<std::string>{"quick", "gate", "a_equal", "b_equal", "slow", "unrated"});
    CHECK(found.incomplete.size() == 6);  // nobody owns any of them
    CHECK(review(PitStop{}).actions.empty());
  }

  TEST_CASE("an owner with more than five open actions has too many; late ones are told") {
    PitStop plan;
    for (int i = 0; i < 6; ++i) {
      plan.items.push_back(action("i" + std::to_string(i), 1, 1));
      plan.items.back().owner = LocalizedText("Ann");
      plan.items.back().due = "2026-06-30";
    }
    CHECK(review(plan).overdue.empty());
    plan.checked_on = "2026-06-30";
    CHECK(review(plan).overdue.empty());
    plan.checked_on = "2026-07-01";
    CHECK(review(plan).overdue.size() == 6);
    REQUIRE(review(plan).overloaded.size() == 1);
    CHECK(review(plan).overloaded[0].actions == 6);
    plan.items.back().status = PitStopItem::Status::dropped;
    CHECK(review(plan).overloaded.empty());
  }

  TEST_CASE("the draft has the largest gaps, the advice of today's level and the next level") {
    // Target 3 is taken for granted: of the four questions only qa1, at level 1, lacks anything.
    const PitStop plan = draft_pitstop(consensus(1), 12);
    REQUIRE(plan.items.size() == 1);
    const PitStopItem& first = plan.items[0];
    CHECK(first.id == "qa1");
    CHECK(first.node == "qa1");
    CHECK(first.exists == Existence::missing);
    CHECK(first.action.in(Language::en) == "advice 1");
    CHECK(first.from == 1.0);
    CHECK(first.to == 2.0);
    CHECK(first.effect == 5);
    CHECK(first.owner.empty());
    CHECK_FALSE(first.effort.has_value());
    const PitStop nothing = draft_pitstop(consensus(4), 12);
    CHECK(nothing.items.empty());
    const Result<PitStop> read = read_pitstop(test::parsed(pitstop_yaml(nothing, "")));
    REQUIRE(lines_of(read.diagnostics) == Lines{});
    CHECK(*read == nothing);
  }

  TEST_CASE("what was drafted is read back the same") {
    PitStop plan = draft_pitstop(consensus(2), 12);
    plan.head.title = LocalizedText("Plan: \"A # B\" für Kundschaft");
    plan.items[0].today.set(Language::de, "Zeile eins\nZeile zwei");
    plan.items[0].today.set(Language::en, "yes");
    const std::string yaml = pitstop_yaml(plan, "Read me.\nTwice.");
    const Result<PitStop> read = read_pitstop(test::parsed(yaml));
    REQUIRE_MESSAGE(lines_of(read.diagnostics) == Lines{}, yaml);
    CHECK(*read == plan);
    CHECK(yaml.find("# Read me.\n# Twice.\n") != std::string::npos);
  }

  TEST_CASE("a later wave checks items off") {
    PitStop plan = draft_pitstop(consensus(1), 12);
    plan.wave = "an earlier one";
    const auto movement = [&plan](int now) {
      return check_off(plan, consensus(now), "2026-10-01").checks.at(0).movement;
    };
    CHECK(movement(2) == PitStopMovement::reached);
    CHECK(movement(3) == PitStopMovement::reached);
    CHECK(movement(1) == PitStopMovement::unchanged);
    CHECK(review(check_off(plan, consensus(1), "")).actions.size() == 1);
    CHECK(review(check_off(plan, consensus(2), "")).actions.empty());  // reached: nothing to do
    plan.items[0].to = 4;
    CHECK(movement(2) == PitStopMovement::up);
    plan.items[0].from = 3;
    CHECK(movement(2) == PitStopMovement::down);
    plan.items[0].node = "gone";
    CHECK(movement(2) == PitStopMovement::unknown);
  }

  TEST_CASE("the wave a plan was drafted from says nothing about it") {
    const Protected<Assessment> assessment = consensus(1);
    const PitStop plan = draft_pitstop(assessment, 12);
    CHECK(check_off(plan, assessment, "2026-10-01") == plan);
  }

  TEST_CASE("a file's faults are told with their places") {
    const auto findings = [](std::string_view items) {
      return lines_of(read_pitstop(test::parsed("cxmat: 1\npitstop: p\ntitle: P\nitems:\n" +
                                                std::string(items)))
                          .diagnostics);
    };
    CHECK(findings("  - {id: a, label: A, due: ~, effort: ~, owner: ~, needed: ~}\n") == Lines{});
    CHECK(findings("  - {id: a}\n") == Lines{"5:5 error CX061 label"});
    CHECK(findings("  - {id: a, label: A, effort: 6, status: finished}\n") ==
          Lines{"5:31 error CX066 effort | 6 | 1..5",
                "5:42 error CX068 finished | status |  | open, done, dropped"});
    CHECK(findings("  - {id: a, label: A}\n  - {id: a, label: B}\n") ==
          Lines{"6:10 error CX101 a | file.yaml:5:10"});
    CHECK(lines_of(read_pitstop(test::parsed("cxmat: 1\npitstop: p\ntitle: P\n")).diagnostics) ==
          Lines{"1:1 error CX061 items"});
  }
}

}  // namespace
