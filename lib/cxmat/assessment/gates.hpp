/// \file
/// Which gates apply, given the facts, and what they cap.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>

#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Every gate of every questionnaire with its state: applied where the facts meet the condition,
/// open where a fact that decides is not known, passed otherwise.
[[nodiscard]] std::vector<GateResult> evaluate_gates(const Engagement& engagement);

/// The lowest applied cap per plan node.
[[nodiscard]] std::vector<std::optional<double>> caps_of(std::span<const GateResult> gates,
                                                         const Plan& plan);

/// Turns `applied` into `lowered` where the latest wave's score was above the cap.
void mark_lowered(std::span<GateResult> gates, std::span<const NodeResult> nodes);

}  // namespace cxmat
