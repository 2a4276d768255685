/// \file
/// All questions of a questionnaire with their figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <vector>

namespace cxmat::reports::view {

/// One table per questionnaire that has questions.
[[nodiscard]] std::vector<Table> question_tables(const Protected<Assessment>& assessment,
                                                 const Messages& messages);

}  // namespace cxmat::reports::view
