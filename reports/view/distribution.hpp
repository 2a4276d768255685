/// \file
/// How the respondents spread over the levels, per questionnaire.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <vector>

namespace cxmat::reports::view {

/// One chart per set of levels in use, mostly one. Empty where nobody has a level and in consensus
/// mode, where one answer set has no spread.
[[nodiscard]] std::vector<Figure> distribution(const Protected<Assessment>& assessment,
                                               const Messages& messages);

}  // namespace cxmat::reports::view
