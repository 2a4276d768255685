/// \file
/// Figures as Vega-Lite specifications (version 5), to be drawn anew, restyled or combined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/figure.hpp"

#include <string>

namespace cxmat::reports {

/// A specification with its data inside, pretty-printed, for the same figures as the SVG; "" where
/// that, too, is empty. Nothing is fetched by it, and no text in it is evaluated.
[[nodiscard]] std::string vega_spec(const view::Drawing& drawing);

}  // namespace cxmat::reports
