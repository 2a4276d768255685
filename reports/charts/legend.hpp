/// \file
/// The key of a chart: samples of its marks with their names, set in lines that wrap.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <functional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::charts {

struct LegendEntry {
  std::string words;
  /// Draws the sample into `box`. Empty: words alone.
  std::function<void(Svg& svg, const Box& box)> sample;
};

/// Adds an entry if the mark is `drawn` somewhere and has words.
void add_entry(std::vector<LegendEntry>& entries, bool drawn, const std::string& words,
               std::function<void(Svg& svg, const Box& box)> sample = {});

/// Where a point mark stands in a sample.
[[nodiscard]] constexpr Point middle_of(const Box& box) noexcept {
  return {box.x + (box.width / 2), box.y + (box.height / 2)};
}

/// A swatch of the class.
[[nodiscard]] std::function<void(Svg& svg, const Box& box)> swatch(std::string_view css_class);

/// A line through the sample's middle.
[[nodiscard]] std::function<void(Svg& svg, const Box& box)> stroke(std::string_view css_class);

/// Draws the entries with their first line's top at `top`; returns the y below the last line,
/// `top` itself if there are none.
double legend(Svg& svg, std::span<const LegendEntry> entries, double width, double top);

}  // namespace cxmat::reports::charts
