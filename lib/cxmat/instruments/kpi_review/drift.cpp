// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/kpi_review/drift.hpp"

#include "cxmat/statistics/trend.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cxmat {
namespace {

std::vector<KpiDrift::Point> common_points(const Kpi& nps, const Kpi& ces) {
  std::vector<KpiDrift::Point> points;
  for (const Kpi::Point& one : nps.series) {
    const auto other = std::ranges::find(ces.series, one.period, &Kpi::Point::period);
    if (other != ces.series.end() && one.value && other->value) {
      points.push_back({.period = one.period,
                        .nps = rescaled(nps, *one.value),
                        .ces = rescaled(ces, *other->value)});
    }
  }
  return points;
}

std::optional<double> slope_of(const std::vector<KpiDrift::Point>& points,
                               double KpiDrift::Point::*which) {
  std::vector<TimedValue> series;
  for (const KpiDrift::Point& point : points) {
    series.push_back({.at = static_cast<double>(point.period.index), .value = point.*which});
  }
  return sen_slope(series);
}

bool drifts_apart(double one, double other) noexcept {
  // A hair of tolerance, so that a difference of 1 that rounding made 0.9999... is one.
  constexpr double rounding = 1e-9;
  return std::min(one, other) < 0 && std::max(one, other) >= 0 &&
         std::abs(one - other) >= smallest_drift - rounding;
}

bool takes_part(const Kpi& kpi, Kpi::Kind kind) noexcept {
  return kpi.kind == kind && kpi.exists() && kpi.scale &&
         std::ranges::any_of(kpi.series,
                             [](const Kpi::Point& point) { return point.value.has_value(); });
}

}  // namespace

double rescaled(const Kpi& kpi, double value) noexcept {
  constexpr double points = 100;
  const double share = points * (value - kpi.scale->min) / (kpi.scale->max - kpi.scale->min);
  return kpi.direction == Kpi::Direction::up ? share : points - share;
}

std::vector<KpiDrift> drifts_of(std::span<const Kpi> kpis) {
  std::vector<KpiDrift> drifts;
  for (std::size_t nps = 0; nps < kpis.size(); ++nps) {
    for (std::size_t ces = 0; ces < kpis.size(); ++ces) {
      if (!takes_part(kpis[nps], Kpi::Kind::nps) || !takes_part(kpis[ces], Kpi::Kind::ces)) {
        continue;
      }
      KpiDrift drift{.nps = nps, .ces = ces, .points = common_points(kpis[nps], kpis[ces])};
      if (drift.points.size() >= fewest_drift_periods) {
        drift.nps_slope = slope_of(drift.points, &KpiDrift::Point::nps);
        drift.ces_slope = slope_of(drift.points, &KpiDrift::Point::ces);
        drift.warning = drifts_apart(*drift.nps_slope, *drift.ces_slope);
      }
      drifts.push_back(std::move(drift));
    }
  }
  return drifts;
}

}  // namespace cxmat
