/// \file
/// A report's section on the touchpoint inventory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/instruments/touchpoints.hpp>

namespace cxmat::reports::view {

[[nodiscard]] InstrumentSection section_of(const Touchpoints& touchpoints,
                                           const Messages& messages);

}  // namespace cxmat::reports::view
