/// \file
/// One specification per kind of chart. Rows of data keep the order of the chart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/vega/parts.hpp"
#include "reports/view/figure.hpp"

namespace cxmat::reports::vega {

[[nodiscard]] Json spec(const charts::BulletChart& chart);
[[nodiscard]] Json spec(const charts::DistributionChart& chart);
[[nodiscard]] Json spec(const charts::DivergingChart& chart);
[[nodiscard]] Json spec(const charts::DumbbellChart& chart);
[[nodiscard]] Json spec(const charts::JourneyChart& chart);
[[nodiscard]] Json spec(const charts::LadderChart& chart);
[[nodiscard]] Json spec(const charts::MatrixChart& chart);
[[nodiscard]] Json spec(const charts::PeersChart& chart);
[[nodiscard]] Json spec(const charts::QuadrantChart& chart);
/// null with fewer or more spokes than a radar can show.
[[nodiscard]] Json spec(const charts::RadarChart& chart);
[[nodiscard]] Json spec(const charts::RankingChart& chart);
[[nodiscard]] Json spec(const charts::SeriesChart& chart);
[[nodiscard]] Json spec(const charts::SharesChart& chart);
[[nodiscard]] Json spec(const charts::SlopeChart& chart);
/// null with fewer than two values.
[[nodiscard]] Json spec(const charts::Sparkline& line);

}  // namespace cxmat::reports::vega
