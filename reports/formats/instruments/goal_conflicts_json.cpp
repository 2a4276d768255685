// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json_of.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>

namespace cxmat::reports {
namespace {

constexpr std::array<std::string_view, 4> drivers{"growth", "cost", "quality", "risk"};
constexpr std::array<std::string_view, 2> directions{"up", "down"};
constexpr std::array<std::string_view, 4> settlements{"shared_goal", "priority_rule", "escalation",
                                                      "open"};
constexpr std::array<std::string_view, 4> roles{"active", "passive", "critical", "buffering"};

Json goal(const GoalConflicts& goals, const Goal& goal, const GoalRole& role) {
  const bool rated = role.rated > 0;
  return {{"id", goal.id},
          {"label", texts(goal.label)},
          {"department", goals.departments[goal.department].id},
          {"driver", word(std::optional(goal.driver), drivers)},
          {"kpi", optional_texts(goal.kpi)},
          {"direction", word(goal.direction, directions)},
          {"weight", goal.weight},
          {"bonus", goal.bonus},
          {"active", rated ? Json(role.active) : Json(nullptr)},
          {"passive", rated ? Json(role.passive) : Json(nullptr)},
          {"rated", role.rated},
          {"role", word(role.kind, roles)}};
}

Json rating(const GoalConflicts& goals, const GoalEffect& effect) {
  return {
      {"rated_by", effect.rated_by ? Json(goals.departments[*effect.rated_by].id) : Json(nullptr)},
      {"effect", effect.effect},
      {"because", optional_texts(effect.because)},
      {"settled", word(effect.settled, settlements)}};
}

Json pair(const GoalConflicts& goals, const RatedPair& pair) {
  Json ratings = Json::array();
  for (const std::size_t position : pair.ratings) {
    ratings.push_back(rating(goals, goals.effects[position]));
  }
  return {{"from", goals.goals[pair.from].id},
          {"to", goals.goals[pair.to].id},
          {"effect", pair.effect},
          {"ratings", std::move(ratings)}};
}

Json tension(const GoalTension& tension) {
  return {{"conflict", nullable(tension.conflict)},
          {"synergy", nullable(tension.synergy)},
          {"rated", tension.rated},
          {"possible", tension.possible}};
}

Json matrix(const GoalConflicts& goals, const GoalFindings& findings) {
  Json list = Json::array();
  for (std::size_t from = 0; from < findings.matrix.size(); ++from) {
    for (std::size_t to = 0; to < findings.matrix.size(); ++to) {
      if (findings.matrix[from][to].possible > 0) {
        Json cell{{"from", goals.departments[from].id}, {"to", goals.departments[to].id}};
        cell.update(tension(findings.matrix[from][to]));
        list.push_back(std::move(cell));
      }
    }
  }
  return list;
}

Json conflict(const GoalConflicts& goals, const GoalConflict& conflict) {
  const Goal& goal = goals.goals[conflict.goal];
  const Goal& other = goals.goals[conflict.other];
  return {{"from", goal.id},
          {"to", other.id},
          {"departments",
           {goals.departments[goal.department].id, goals.departments[other.department].id}},
          {"effect", conflict.effect},
          {"back", nullable(conflict.back)},
          {"severity", conflict.severity},
          {"bonus", conflict.bonus},
          {"settled", word(conflict.settled, settlements)},
          {"open", conflict.open()}};
}

Json blind_spot(const GoalConflicts& goals, const GoalFindings& findings, const BlindSpot& spot) {
  const RatedPair& pair = findings.pairs[spot.pair];
  return {{"from", goals.goals[pair.from].id},
          {"to", goals.goals[pair.to].id},
          {"lowest", spot.lowest},
          {"highest", spot.highest}};
}

}  // namespace

Json json_of(const GoalConflicts& goals) {
  const GoalFindings findings = review(goals);
  Json list = Json::array();
  for (std::size_t i = 0; i < goals.goals.size(); ++i) {
    list.push_back(goal(goals, goals.goals[i], findings.roles[i]));
  }
  Json pairs = Json::array();
  for (const RatedPair& each : findings.pairs) {
    pairs.push_back(pair(goals, each));
  }
  Json conflicts = Json::array();
  for (const GoalConflict& each : findings.conflicts) {
    conflicts.push_back(conflict(goals, each));
  }
  Json spots = Json::array();
  for (const BlindSpot& each : findings.blind_spots) {
    spots.push_back(blind_spot(goals, findings, each));
  }
  return {{"departments", named_parts(goals.departments)},
          {"goals", std::move(list)},
          {"pairs", std::move(pairs)},
          {"overall", tension(findings.overall)},
          {"within_departments", findings.within},
          {"matrix", matrix(goals, findings)},
          {"conflicts", std::move(conflicts)},
          {"blind_spots", std::move(spots)}};
}

}  // namespace cxmat::reports
