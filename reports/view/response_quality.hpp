/// \file
/// Signs of careless answering: how often, and what was done about it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>

namespace cxmat::reports::view {

/// One row per flag that could be judged; nothing where none could.
[[nodiscard]] std::optional<Table> response_quality(const Assessment& assessment,
                                                    const Messages& messages);

/// What leaving responses out did to the overall level score; empty where nothing was left out.
[[nodiscard]] std::string exclusion_effect(const Assessment& assessment, const Messages& messages);

}  // namespace cxmat::reports::view
