/// \file
/// A goal conflicts' file to checked GoalConflicts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>
#include <cxmat/instruments/goal_conflicts.hpp>

namespace cxmat {

[[nodiscard]] Result<GoalConflicts> read_goal_conflicts(const yaml::Document& document);

}  // namespace cxmat
