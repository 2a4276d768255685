/// \file
/// The key of a chart: samples of its marks with their names, set in lines that wrap.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <functional>
#include <span>
#include <string>

namespace cxmat::reports::charts {

struct LegendEntry {
  std::string words;
  /// Draws the sample into `box`. Empty: words alone.
  std::function<void(Svg& svg, const Box& box)> sample;
};

/// Draws the entries with their first line's top at `top`; returns the y below the last line,
/// `top` itself if there are none.
double legend(Svg& svg, std::span<const LegendEntry> entries, double width, double top);

}  // namespace cxmat::reports::charts
