/// \file
/// Recommendation and effort drifting apart: a loyalty that stands while everyday service gets
/// harder does not stand for long.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/kpi_review/kpi.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// From so many common periods on two slopes are compared.
inline constexpr std::size_t fewest_drift_periods = 3;
/// Points of 0..100 per period: a smaller difference of the slopes is not worth a warning.
inline constexpr double smallest_drift = 1;

/// An NPS and a CES side by side, over the periods in which both have a value.
struct KpiDrift {
  struct Point {
    Period period;
    double nps = 0;  ///< rescaled to 0..100, 100 is best, as is `ces`
    double ces = 0;
  };

  std::size_t nps = 0;  ///< positions among the KPIs
  std::size_t ces = 0;
  std::vector<Point> points;  ///< oldest first
  /// Sen's slope in points of 0..100 per period, from fewest_drift_periods on.
  std::optional<double> nps_slope;
  std::optional<double> ces_slope;
  /// One falls, the other does not, and the slopes are at least smallest_drift apart. An early
  /// warning, not a test.
  bool warning = false;
};

/// `value` on the scale of `kpi` as 0..100 in the good direction. The KPI must have a scale.
[[nodiscard]] double rescaled(const Kpi& kpi, double value) noexcept;

/// One entry for each pair of an NPS and a CES that exist and have values.
[[nodiscard]] std::vector<KpiDrift> drifts_of(std::span<const Kpi> kpis);

}  // namespace cxmat
