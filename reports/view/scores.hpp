/// \file
/// Where the organisation stands: a bullet per node, with interval, target and benchmark.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <vector>

namespace cxmat::reports::view {

/// The root with the questionnaires, or a single questionnaire with its dimensions; several charts
/// where the levels differ or the rows are too many for one. Empty if nothing is scored.
[[nodiscard]] std::vector<Figure> overview(const Protected<Assessment>& assessment,
                                           const Messages& messages);

/// One questionnaire with its dimensions; nothing where it has none, or where the overview is of
/// nothing else.
[[nodiscard]] std::optional<Figure> questionnaire_scores(const Protected<Assessment>& assessment,
                                                         Position questionnaire,
                                                         const Messages& messages);

}  // namespace cxmat::reports::view
