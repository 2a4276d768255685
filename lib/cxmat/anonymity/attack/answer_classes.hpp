/// \file
/// What counts of answers say about scores: everybody who chose a choice, or stands on a level,
/// has a score within known ends.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/linear_program.hpp>
#include <cxmat/anonymity/attack/published.hpp>

#include <vector>

namespace cxmat::attack {

/// Ends of the score, one for each of the node's counts. Empty where the counts do not sort the
/// respondents with a score into classes: several answers allowed, answers without a score, a
/// model of the whole group.
///
/// The score of a choice is not published, but it follows where the choices stand at equal
/// distances or where enough cells are published to solve for it; otherwise it may be anything.
[[nodiscard]] std::vector<Range> scores_of_classes(const PublishedNode& node);

}  // namespace cxmat::attack
