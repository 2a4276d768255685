/// \file
/// How a question's score follows from the choices that were given.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <vector>

namespace cxmat::reports::view {

/// The scores of a question's choices, v = (value - lowest) / (highest - lowest); nothing for
/// choices without a value and for questions that are no choice of one.
[[nodiscard]] std::vector<std::optional<double>> scores_of_choices(const Assessment& assessment,
                                                                   Position node);

/// What each choice adds to the unweighted score: its count times its score over n; empty where
/// choices do not add up.
[[nodiscard]] std::vector<std::optional<double>> contributions_of_choices(
    const Assessment& assessment, Position node);

/// How often each choice was given, with its value, its score and what it adds. Nothing for
/// questions without choices.
[[nodiscard]] std::optional<Table> choices_table(const Assessment& assessment, Position node,
                                                 const Messages& messages);

}  // namespace cxmat::reports::view
