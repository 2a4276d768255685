// SPDX-License-Identifier: Apache-2.0
//
// The figures are worked by hand; the arithmetic stands beside them.
#include <cxmat/instruments/goal_conflicts.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <utility>
#include <vector>

using namespace cxmat;

namespace {

using Settled = GoalEffect::Settled;

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-12).scale(0);
}

Goal goal_of(std::size_t department, double weight, bool bonus) {
  Goal goal;
  goal.department = department;
  goal.weight = weight;
  goal.bonus = bonus;
  return goal;
}

GoalEffect effect_of(std::size_t from, std::size_t to, int effect,
                     std::optional<std::size_t> rated_by = {},
                     std::optional<Settled> settled = {}) {
  GoalEffect found;
  found.from = from;
  found.to = to;
  found.effect = effect;
  found.rated_by = rated_by;
  found.settled = settled;
  return found;
}

/// Service: 0 shorter calls (weight 2, bonus), 1 solved first (1). Sales: 2 cross-selling (3,
/// bonus). Logistics: 3 cheap parcels (1).
GoalConflicts call_centre() {
  GoalConflicts goals;
  goals.departments.resize(3);
  goals.goals = {goal_of(0, 2, true), goal_of(0, 1, false), goal_of(1, 3, true),
                 goal_of(2, 1, false)};
  goals.effects = {effect_of(0, 2, -2, 0),
                   effect_of(0, 2, -1, 1),
                   effect_of(2, 0, -2, 0),
                   effect_of(1, 2, 1, 0),
                   effect_of(3, 1, -2, 0, Settled::priority_rule),
                   effect_of(0, 1, -2, 0),
                   effect_of(2, 3, 0, 1)};
  return goals;
}

}  // namespace

TEST_SUITE("instruments: goal conflicts") {
  TEST_CASE("conflict and synergy, side by side") {
    const GoalFindings found = review(call_centre());
    // Pairs of different departments, w w' and mean effect: calls -> selling 6, -1.5; selling ->
    // calls 6, -2; solved -> selling 3, +1; parcels -> solved 1, -2; selling -> parcels 3, 0.
    // Sum of the weights 19; conflict 9 + 12 + 2 = 23 of 38, synergy 3 of 38.
    CHECK(*found.overall.conflict == close(23.0 / 38));
    CHECK(*found.overall.synergy == close(3.0 / 38));
    CHECK(found.overall.rated == 5);
    // 2 goals with 1 and 1 others, both ways, and 1 with 1: 2*(2*1 + 2*1 + 1*1).
    CHECK(found.overall.possible == 10);
    CHECK(found.within == 1);
  }

  TEST_CASE("a cell of the matrix speaks of one direction") {
    const GoalFindings found = review(call_centre());
    // Service -> sales: 6 * 1.5 of 2 * (6 + 3).
    CHECK(*found.matrix[0][1].conflict == close(0.5));
    CHECK(*found.matrix[0][1].synergy == close(3.0 / 18));
    CHECK(*found.matrix[1][0].conflict == close(1));
    CHECK(*found.matrix[1][2].conflict == 0);
    CHECK_FALSE(found.matrix[0][2].conflict);
    CHECK(found.matrix[0][2].possible == 2);
    CHECK(found.matrix[0][0].possible == 0);
    CHECK_FALSE(found.matrix[0][0].conflict);
  }

  TEST_CASE("each pair of goals in conflict once, by its worse direction; bonus and open first") {
    const GoalFindings found = review(call_centre());
    REQUIRE(found.conflicts.size() == 2);  // not the pair within a department
    const GoalConflict& first = found.conflicts[0];
    CHECK(first.goal == 2);
    CHECK(first.other == 0);
    CHECK(first.effect == -2);
    CHECK(*first.back == close(-1.5));
    CHECK(first.severity == close(24));  // 2 * 3 * 2, doubled: both bear a bonus
    CHECK(first.bonus);
    CHECK(first.open());
    CHECK_FALSE(first.settled);
    CHECK(first.ratings == std::vector<std::size_t>{2, 0, 1});
    const GoalConflict& second = found.conflicts[1];
    CHECK(second.severity == close(2));
    CHECK_FALSE(second.back);
    CHECK(second.settled == Settled::priority_rule);
    CHECK_FALSE(second.open());
  }

  TEST_CASE("what is open comes before what is settled, whatever the severity") {
    GoalConflicts goals = call_centre();
    goals.goals[0].bonus = false;
    goals.goals[2].bonus = false;
    for (GoalEffect& effect : goals.effects) {
      effect.settled = effect.from == 3 ? Settled::open : Settled::escalation;
    }
    const GoalFindings found = review(goals);
    REQUIRE(found.conflicts.size() == 2);
    CHECK(found.conflicts[0].goal == 3);
    CHECK(found.conflicts[1].severity == close(12));
  }

  TEST_CASE("open weighs more than settled where raters disagree") {
    GoalConflicts goals = call_centre();
    goals.effects[0].settled = Settled::shared_goal;
    CHECK(review(goals).conflicts[0].settled == Settled::shared_goal);
    goals.effects[2].settled = Settled::open;
    CHECK(review(goals).conflicts[0].settled == Settled::open);
  }

  TEST_CASE("a mean of -0.5 is no conflict in the list, and counts in the index") {
    GoalConflicts goals = call_centre();
    goals.effects = {effect_of(0, 2, -1, 0), effect_of(0, 2, 0, 1)};
    const GoalFindings found = review(goals);
    CHECK(found.conflicts.empty());
    CHECK(*found.overall.conflict == close(0.25));
  }

  TEST_CASE("two directions alike: told by the one that was rated first") {
    GoalConflicts goals = call_centre();
    goals.effects = {effect_of(2, 0, -1), effect_of(0, 2, -1)};
    const GoalFindings found = review(goals);
    REQUIRE(found.conflicts.size() == 1);
    CHECK(found.conflicts[0].goal == 2);
  }

  TEST_CASE("raters who differ are blind spots, the largest difference first") {
    GoalConflicts goals = call_centre();
    goals.effects.push_back(effect_of(2, 3, -2, 2));
    const GoalFindings found = review(goals);
    REQUIRE(found.blind_spots.size() == 2);
    CHECK(found.pairs[found.blind_spots[0].pair].to == 3);
    CHECK(found.blind_spots[0].lowest == -2);
    CHECK(found.blind_spots[0].highest == 0);
    CHECK(found.blind_spots[1].lowest == -2);
    CHECK(found.blind_spots[1].highest == -1);
  }

  TEST_CASE("active and passive sums: how strongly, whatever the sign") {
    const GoalFindings found = review(call_centre());
    // Strengths: 0->2 1.5, 2->0 2, 1->2 1, 3->1 2, 0->1 2, 2->3 0; sum 8.5, mean 2.125 of four.
    CHECK(found.roles[0].active == close(3.5));
    CHECK(found.roles[0].passive == close(2));
    CHECK(found.roles[0].kind == GoalRole::Kind::active);
    CHECK(found.roles[1].active == close(1));
    CHECK(found.roles[1].passive == close(4));
    CHECK(found.roles[1].kind == GoalRole::Kind::passive);
    CHECK(found.roles[2].active == close(2));
    CHECK(found.roles[2].passive == close(2.5));
    CHECK(found.roles[3].kind == GoalRole::Kind::buffering);
    CHECK(found.roles[3].rated == 2);
  }

  TEST_CASE("nothing rated, weights of zero, one goal, no goal: no index, and no zero") {
    GoalConflicts goals = call_centre();
    goals.effects.clear();
    GoalFindings found = review(goals);
    CHECK_FALSE(found.overall.conflict);
    CHECK_FALSE(found.overall.synergy);
    CHECK(found.overall.possible == 10);
    CHECK_FALSE(found.roles[0].kind);

    goals = call_centre();
    for (Goal& goal : goals.goals) {
      goal.weight = 0;
    }
    CHECK_FALSE(review(goals).overall.conflict);

    goals.goals.resize(1);
    goals.effects.clear();
    CHECK(review(goals).overall.possible == 0);
    CHECK_FALSE(review(GoalConflicts{}).overall.conflict);
  }
}
