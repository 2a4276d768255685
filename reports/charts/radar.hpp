/// \file
/// The profile as a star, for those who ask for one; never alone, since its area grows with the
/// square of the figures and its shape depends on the order of the axes. One filled series, a
/// second one as a line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/frame.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::charts {

/// More axes nobody can read.
inline constexpr std::size_t most_axes = 8;
/// Fewer make no area.
inline constexpr std::size_t fewest_axes = 3;

/// Level scores, in the order of the questionnaire.
struct RadarSpoke {
  std::string label;
  std::optional<double> value;  ///< nothing: a gap in the outline
  std::string value_text;
  std::optional<double> reference;  ///< the benchmark's median or the target
};

/// From 0 in the centre, so that the areas are true to the figures.
struct RadarChart {
  Frame frame;
  double maximum = 5;
  std::vector<RadarSpoke> spokes;  ///< fewest_axes to most_axes; otherwise nothing is drawn
  std::string value_legend;
  std::string reference_legend;
};

/// Empty if there are too few or too many spokes.
[[nodiscard]] std::string radar(const RadarChart& chart);

}  // namespace cxmat::reports::charts
