// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/goal_words.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <array>
#include <cmath>

namespace cxmat::reports::view {

std::string GoalWords::goal(std::size_t position) const {
  const Goal& goal = goals.goals[position];
  return words(goal.label, messages.language(), goal.id);
}

std::string GoalWords::department(std::size_t position) const {
  const NamedPart& department = goals.departments[position];
  return words(department.label, messages.language(), department.id);
}

std::string GoalWords::department_of_goal(std::size_t position) const {
  return department(goals.goals[position].department);
}

std::string GoalWords::effect(double effect) const {
  if (effect == 0) {
    return "0";
  }
  // A mean of two ratings has a half at most; of three, thirds.
  return signed_decimal(effect, effect == std::trunc(effect) ? 0 : 1, messages.language());
}

std::string GoalWords::settled(const GoalConflict& conflict) const {
  constexpr std::array<const char*, 4> keys{
      "report.goals.settled.shared_goal", "report.goals.settled.priority_rule",
      "report.goals.settled.escalation", "report.goals.settled.open"};
  return std::string(messages.text(conflict.settled
                                       ? keys.at(static_cast<std::size_t>(*conflict.settled))
                                       : "report.goals.settled.unsaid"));
}

std::string GoalWords::bonus(const GoalConflict& conflict) const {
  const int bonuses =
      (goals.goals[conflict.goal].bonus ? 1 : 0) + (goals.goals[conflict.other].bonus ? 1 : 0);
  constexpr std::array<const char*, 3> keys{"report.goals.bonus.none", "report.goals.bonus.one",
                                            "report.goals.bonus.both"};
  return std::string(messages.text(keys.at(static_cast<std::size_t>(bonuses))));
}

}  // namespace cxmat::reports::view
