/// \file
/// Who took part in which wave: a change may be one of people, not of the organisation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>

namespace cxmat::reports::view {

/// Per wave: date, respondents, how many were invited and the overall score with its interval.
[[nodiscard]] Table wave_table(const Assessment& assessment, const Messages& messages);

/// Respondents per group of the first grouping and wave; nothing without a grouping.
[[nodiscard]] std::optional<Table> wave_groups(const Assessment& assessment,
                                               const Messages& messages);

}  // namespace cxmat::reports::view
