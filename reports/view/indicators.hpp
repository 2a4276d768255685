/// \file
/// The figures that the field has for single questions: NPS, CES, CSAT, and numbers that people
/// gave.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>

namespace cxmat::reports::view {

/// One row per such question; nothing where there is none.
[[nodiscard]] std::optional<Table> indicators(const Assessment& assessment,
                                              const Messages& messages);

}  // namespace cxmat::reports::view
