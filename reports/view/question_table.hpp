/// \file
/// All questions of a questionnaire with their figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>

namespace cxmat::reports::view {

/// Nothing for a questionnaire without questions.
[[nodiscard]] std::optional<Table> question_table(const Protected<Assessment>& assessment,
                                                  Position questionnaire, const Messages& messages);

}  // namespace cxmat::reports::view
