// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/kpi_review/series.hpp"

#include <algorithm>

namespace cxmat {
namespace {

constexpr std::size_t slope_from = 4;
constexpr std::size_t test_from = 8;
constexpr double significant = 0.05;

/// Measured on people or contacts who are counted, unlike a cost from the books.
bool is_sampled(Kpi::Kind kind) noexcept {
  return kind != Kpi::Kind::service_cost_per_customer && kind != Kpi::Kind::other;
}

KpiSeries::Reading reading_of(std::size_t values) noexcept {
  if (values < 2) {
    return KpiSeries::Reading::nothing;
  }
  return values < slope_from  ? KpiSeries::Reading::plotted
         : values < test_from ? KpiSeries::Reading::slope
                              : KpiSeries::Reading::tested;
}

std::optional<MannKendall> test_of(const std::vector<TimedValue>& timed) {
  std::vector<double> values(timed.size());
  std::ranges::transform(timed, values.begin(), &TimedValue::value);
  return mann_kendall(values);
}

}  // namespace

bool KpiSeries::has_trend() const noexcept {
  return test && test->p < significant;
}

std::vector<TimedValue> timed_values(const Kpi& kpi) {
  std::vector<TimedValue> values;
  for (const Kpi::Point& point : kpi.series) {
    if (point.value) {
      values.push_back({.at = static_cast<double>(point.period.index), .value = *point.value});
    }
  }
  return values;
}

KpiSeries review_series(const Kpi& kpi) {
  KpiSeries series;
  for (std::size_t i = 0; i < kpi.series.size(); ++i) {
    if (kpi.series[i].value) {
      series.latest = i;
      series.lacks_n = series.lacks_n || (is_sampled(kpi.kind) && !kpi.series[i].n);
    }
  }
  const std::vector<TimedValue> timed = timed_values(kpi);
  series.values = timed.size();
  series.reading = reading_of(series.values);
  if (series.values >= slope_from) {
    series.slope = sen_slope(timed);
  }
  if (series.values >= test_from) {
    series.test = test_of(timed);
  }
  if (series.latest && kpi.target) {
    const double value = *kpi.series[*series.latest].value;
    series.reached =
        kpi.direction == Kpi::Direction::up ? value >= *kpi.target : value <= *kpi.target;
  }
  return series;
}

}  // namespace cxmat
