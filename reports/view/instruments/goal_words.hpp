/// \file
/// Goal conflicts in words: the names that tables, chart and sentences share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/instruments/goal_conflicts.hpp>

#include <cstddef>
#include <optional>
#include <string>

namespace cxmat::reports::view {

struct GoalWords {
  const GoalConflicts& goals;
  const GoalFindings& findings;
  const Messages& messages;

  [[nodiscard]] std::string goal(std::size_t position) const;
  [[nodiscard]] std::string department(std::size_t position) const;
  /// The department that pursues a goal.
  [[nodiscard]] std::string department_of_goal(std::size_t position) const;
  /// "−2", "−1.5", "+1", "0".
  [[nodiscard]] std::string effect(double effect) const;
  /// "open", "priority rule", "not said, so open".
  [[nodiscard]] std::string settled(const GoalConflict& conflict) const;
  /// Which of the two goals bear a bonus: "both", "one", "none".
  [[nodiscard]] std::string bonus(const GoalConflict& conflict) const;
};

}  // namespace cxmat::reports::view
