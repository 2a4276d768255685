/// \file
/// What may be said of a KPI's series: the latest value against its target, a slope from four
/// values on, the word trend from eight on and after a test.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/kpi_review/kpi.hpp>
#include <cxmat/statistics/trend.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

struct KpiSeries {
  /// How much the number of values allows to say.
  enum class Reading : std::uint8_t {
    nothing,  ///< no or one value
    plotted,  ///< two or three
    slope,    ///< four to seven
    tested    ///< eight and more
  };

  std::size_t values = 0;
  Reading reading = Reading::nothing;
  std::optional<std::size_t> latest;  ///< position in Kpi::series of the last value
  std::optional<double> slope;        ///< Sen's, per period, in the KPI's unit
  std::optional<MannKendall> test;    ///< nothing, too, where all values are equal
  std::optional<bool> reached;        ///< the target, by the latest value
  /// A value without n, of a KPI that is measured on a sample: it cannot be compared.
  bool lacks_n = false;

  /// The test was made and its p is below 0.05.
  [[nodiscard]] bool has_trend() const noexcept;
};

/// The values of `kpi` with the index of their period as time.
[[nodiscard]] std::vector<TimedValue> timed_values(const Kpi& kpi);

[[nodiscard]] KpiSeries review_series(const Kpi& kpi);

}  // namespace cxmat
