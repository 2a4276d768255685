/// \file
/// A report's section on the silo map.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/instruments/silo_map.hpp>

namespace cxmat::reports::view {

[[nodiscard]] InstrumentSection section_of(const SiloMap& map, const Messages& messages);

}  // namespace cxmat::reports::view
