/// \file
/// The caps that facts put on a score: which apply, because of what, and what they cost.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

struct GateNotice {
  bool lowered = false;  ///< it changed a score; else it is open or stands above the score
  std::string title;
  std::string because;
  std::string effect;  ///< what the score would be without it, or what is not known
};

/// Caps that lowered a score first, then those that stand above it, then the open ones.
[[nodiscard]] std::vector<GateNotice> gates(const Protected<Assessment>& assessment,
                                            const Messages& messages);

/// What the overall level score would be without any cap; "" where no cap lowered it.
[[nodiscard]] std::string overall_without_gates(const Assessment& assessment,
                                                const Messages& messages);

}  // namespace cxmat::reports::view
