/// \file
/// A report's section on the pit stop: the action plan, and what became of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/instruments/pitstop/pitstop.hpp>

namespace cxmat::reports::view {

[[nodiscard]] InstrumentSection section_of(const PitStop& plan, const Messages& messages);

/// The word for what follows from an item, for where its score went, and for its state.
[[nodiscard]] std::string verdict_text(PitStopVerdict verdict, const Messages& messages);
[[nodiscard]] std::string movement_text(PitStopMovement movement, const Messages& messages);
[[nodiscard]] std::string status_text(PitStopItem::Status status, const Messages& messages);

}  // namespace cxmat::reports::view
