// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/kpi_review/factors.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cxmat {
namespace {

constexpr double tolerance = 0.01;

std::optional<double> value_in(const Kpi& kpi, const Period& period) {
  const auto point = std::ranges::find(kpi.series, period, &Kpi::Point::period);
  return point == kpi.series.end() ? std::nullopt : point->value;
}

std::vector<KpiFactors::Point> points_of(const Kpi& kpi, const Kpi& first, const Kpi& second) {
  std::vector<KpiFactors::Point> points;
  for (const Kpi::Point& point : first.series) {
    const std::optional<double> other = value_in(second, point.period);
    if (point.value && other) {
      points.push_back({.period = point.period,
                        .first = *point.value,
                        .second = *other,
                        .product = *point.value * *other,
                        .stated = value_in(kpi, point.period)});
    }
  }
  return points;
}

bool differs(const KpiFactors::Point& point) noexcept {
  return point.stated &&
         std::abs(*point.stated - point.product) > tolerance * std::abs(point.product);
}

bool opposed(const std::vector<KpiFactors::Point>& points) noexcept {
  if (points.size() < 2) {
    return false;
  }
  const double first = points.back().first - points.front().first;
  const double second = points.back().second - points.front().second;
  return (first < 0 && second > 0) || (first > 0 && second < 0);
}

}  // namespace

std::vector<KpiFactors> factors_of(std::span<const Kpi> kpis) {
  std::vector<KpiFactors> all;
  for (std::size_t i = 0; i < kpis.size(); ++i) {
    if (!kpis[i].factors) {
      continue;
    }
    const auto [first, second] = *kpis[i].factors;
    KpiFactors factors{.kpi = i, .first = first, .second = second};
    factors.points = points_of(kpis[i], kpis[first], kpis[second]);
    factors.opposed = opposed(factors.points);
    factors.differing = static_cast<std::size_t>(std::ranges::count_if(factors.points, differs));
    all.push_back(std::move(factors));
  }
  return all;
}

}  // namespace cxmat
