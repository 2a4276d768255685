/// \file
/// The charts of a touchpoint inventory.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/figure.hpp"
#include "reports/view/instruments/touchpoint_words.hpp"

#include <optional>

namespace cxmat::reports::view {

/// Expectation and fulfilment along the journey.
[[nodiscard]] Figure journey_figure(const TouchpointWords& words);

/// Relevance against fulfilment; nothing where no touchpoint has both.
[[nodiscard]] std::optional<Figure> quadrant_figure(const TouchpointWords& words);

}  // namespace cxmat::reports::view
