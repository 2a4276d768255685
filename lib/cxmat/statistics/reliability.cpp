// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/reliability.hpp"

#include <numeric>

namespace cxmat {
namespace {

/// Below this, a sum of covariances of scores in [0, 1] is rounding, not variance.
constexpr double no_variance = 1e-15;

}  // namespace

std::optional<double> cronbach_alpha(std::span<const double> covariances, std::size_t items) {
  if (items < 2) {
    return std::nullopt;
  }
  double trace = 0;
  for (std::size_t i = 0; i < items; ++i) {
    trace += covariances[i * items + i];
  }
  const double sum = std::accumulate(covariances.begin(), covariances.end(), 0.0);
  if (trace < no_variance || sum < no_variance) {
    return std::nullopt;
  }
  const auto count = static_cast<double>(items);
  return count / (count - 1) * (1 - trace / sum);
}

double uniform_variance(std::size_t categories) noexcept {
  const auto count = static_cast<double>(categories);
  return (count * count - 1) / 12;
}

std::optional<double> agreement(std::span<const double> ratios) noexcept {
  if (ratios.empty()) {
    return std::nullopt;
  }
  const auto count = static_cast<double>(ratios.size());
  const double s = std::accumulate(ratios.begin(), ratios.end(), 0.0) / count;
  return s >= 1 ? 0.0 : count * (1 - s) / (count * (1 - s) + s);
}

}  // namespace cxmat
