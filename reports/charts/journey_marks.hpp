/// \file
/// The marks of a journey: what is expected, what is met, how it feels, and their legend.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/journey.hpp"
#include "reports/charts/legend.hpp"
#include "reports/charts/svg.hpp"

#include <vector>

namespace cxmat::reports::charts {

/// How far the mark of a moment reaches from its centre.
inline constexpr double moment_radius = 5;

/// An expectation.
void draw_square(Svg& svg, Point at);
/// A fulfilment.
void draw_dot(Svg& svg, Point at, bool estimate);
void draw_moment(Svg& svg, Point at);
/// Points up or down, larger for the stronger feeling; a ring for none.
void draw_emotion(Svg& svg, Point at, int emotion);

[[nodiscard]] std::vector<LegendEntry> journey_entries(const JourneyChart& chart);

}  // namespace cxmat::reports::charts
