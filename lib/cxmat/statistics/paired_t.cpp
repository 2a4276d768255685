// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/paired_t.hpp"

#include "cxmat/statistics/student_t.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace cxmat {
namespace {

/// Scores are fractions that binary digits do not hold: equal ones may miss each other by this.
constexpr double rounding = 1e-12;

bool all_equal(std::span<const double> values) {
  const auto [lowest, highest] = std::ranges::minmax(values);
  const double largest = std::max(std::abs(lowest), std::abs(highest));
  return highest - lowest <= rounding * largest;
}

}  // namespace

std::optional<PairedTest> paired_t(std::span<const double> differences) {
  if (differences.size() < 2 || all_equal(differences)) {
    return std::nullopt;
  }
  const auto n = static_cast<double>(differences.size());
  const double mean = std::accumulate(differences.begin(), differences.end(), 0.0) / n;
  double squares = 0;
  for (const double difference : differences) {
    squares += (difference - mean) * (difference - mean);
  }
  const double error = std::sqrt(squares / (n - 1) / n);
  const double t = mean / error;
  if (!std::isfinite(t)) {
    return std::nullopt;
  }
  const double half = half_width_95(error, n);
  return PairedTest{.difference = mean,
                    .t = t,
                    .degrees_of_freedom = n - 1,
                    .p = student_t_two_sided(t, n - 1),
                    .low = mean - half,
                    .high = mean + half};
}

}  // namespace cxmat
