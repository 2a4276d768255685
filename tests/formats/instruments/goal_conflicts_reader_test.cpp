// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/instruments/goal_conflicts_reader.hpp>

#include <string>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::with;

constexpr std::string_view good = R"yaml(cxmat: 1
goal_conflicts: goals-2026
title: {de: Ziele, en: Goals}
date: 2026-09-22
departments:
  - {id: service, label: {de: Kundenservice, en: Customer service}}
  - {id: sales, label: Vertrieb}
goals:
  - {id: short, label: Kürzere Gespräche, department: service, driver: cost, kpi: AHT, direction: down, weight: 2.5, bonus: true}
  - {id: cross, label: Zusatzverkauf, department: sales, driver: growth}
effects:
  - {from: short, to: cross, effect: -2, rated_by: service, because: keine Zeit, settled: open}
  - {from: short, to: cross, effect: 1, rated_by: sales}
  - {from: cross, to: short, effect: 0}
)yaml";

Lines findings(std::string_view text) {
  const Result<GoalConflicts> result = read_goal_conflicts(test::parsed(text));
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

}  // namespace

TEST_SUITE("formats/instruments/goal_conflicts_reader") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<GoalConflicts> result = read_goal_conflicts(test::parsed(good));
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    CHECK(result->head.id == "goals-2026");
    CHECK(result->head.title.in(Language::de) == "Ziele");
    CHECK(result->head.date == "2026-09-22");
    REQUIRE(result->departments.size() == 2);
    CHECK(result->departments[0].label.in(Language::en) == "Customer service");
    REQUIRE(result->goals.size() == 2);
    const Goal& goal = result->goals[0];
    CHECK(goal.id == "short");
    CHECK(goal.department == 0);
    CHECK(goal.driver == Goal::Driver::cost);
    CHECK(goal.kpi.in(Language::de) == "AHT");
    CHECK(goal.direction == Goal::Direction::down);
    CHECK(goal.weight == 2.5);
    CHECK(goal.bonus);
    CHECK(result->goals[1].weight == 1);
    CHECK_FALSE(result->goals[1].bonus);
    CHECK_FALSE(result->goals[1].direction);
    REQUIRE(result->effects.size() == 3);
    CHECK(result->effects[0].from == 0);
    CHECK(result->effects[0].to == 1);
    CHECK(result->effects[0].effect == -2);
    CHECK(*result->effects[0].rated_by == 0);
    CHECK(result->effects[0].settled == GoalEffect::Settled::open);
    CHECK_FALSE(result->effects[2].rated_by);
  }

  TEST_CASE("effects may be an empty list: nothing is rated yet") {
    const std::string text(good.substr(0, good.find("effects:")));
    CHECK(findings(text + "effects: []\n") == Lines{});
    CHECK(findings(text).size() == 1);  // but not forgotten
  }

  TEST_CASE("references that lead nowhere, with the id that was meant") {
    CHECK(changed("to: cross, effect: -2", "to: cros, effect: -2") ==
          Lines{place(with(good, "to: cross, effect: -2", "to: cros, effect: -2"), "cros,") +
                " error CX102 cros | cross"});
    CHECK(changed("department: sales", "department: sale").size() == 1);
    CHECK(changed("rated_by: sales", "rated_by: nobody").size() == 1);
  }

  TEST_CASE("an effect on itself, and one department twice") {
    CHECK(changed("{from: cross, to: short", "{from: short, to: short") ==
          Lines{"14:23 error CX281 short"});
    CHECK(changed("rated_by: sales", "rated_by: service") ==
          Lines{"13:5 error CX280 short | cross | 12"});
  }

  TEST_CASE("what has limits") {
    CHECK(changed("effect: -2", "effect: -3") == Lines{"12:38 error CX066 effect | -3 | -2..2"});
    CHECK(changed("effect: -2", "effect: 0.5").size() == 1);
    CHECK(changed("weight: 2.5", "weight: -1").size() == 1);
    CHECK(changed("driver: cost", "driver: price").size() == 1);
    CHECK(changed("driver: growth", "drivers: growth").size() == 2);  // unknown key, missing key
    CHECK(changed("settled: open", "settled: soon").size() == 1);
  }

  TEST_CASE("duplicate ids, empty lists, too many") {
    CHECK(changed("{id: sales,", "{id: service,").at(0).find("CX101") != std::string::npos);
    CHECK(findings(
              "cxmat: 1\ngoal_conflicts: x\ntitle: X\ndepartments: []\ngoals: []\neffects: []\n") ==
          Lines{"4:1 error CX131 departments", "5:1 error CX131 goals"});
    std::string many = "cxmat: 1\ngoal_conflicts: x\ntitle: X\ndepartments:\n";
    for (int i = 0; i < 61; ++i) {
      many += "  - {id: d" + std::to_string(i) + ", label: X}\n";
    }
    many += "goals: [{id: g, label: G, department: d0, driver: cost}]\neffects: []\n";
    CHECK(findings(many).at(0) == "65:5 error CX287 departments | 60");
  }

  TEST_CASE("a text that lacks a language of the title is a warning") {
    CHECK(changed("{de: Kundenservice, en: Customer service}", "{de: Kundenservice}").size() == 1);
  }
}
