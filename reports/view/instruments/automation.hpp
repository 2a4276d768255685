/// \file
/// A report's section on the automation portfolio.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/instruments/automation.hpp>

namespace cxmat::reports::view {

[[nodiscard]] InstrumentSection section_of(const Automation& automation, const Messages& messages);

}  // namespace cxmat::reports::view
