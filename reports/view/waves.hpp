/// \file
/// What changed since the first wave, as figures; whether it is more than chance is not judged.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <vector>

namespace cxmat::reports::view {

/// One chart per page. Empty with a single wave or where nothing is scored.
[[nodiscard]] std::vector<Figure> waves(const Protected<Assessment>& assessment,
                                        const Messages& messages);

}  // namespace cxmat::reports::view
