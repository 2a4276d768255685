// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/trend.hpp"

#include "cxmat/statistics/ranks.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// From so many values on the normal distribution is close enough.
constexpr std::size_t normal_from = 10;
constexpr std::size_t fewest_values = 3;
/// Of the variance of S.
constexpr double variance_divisor = 18;

int sign_of(double number) noexcept {
  return (number > 0 ? 1 : 0) - (number < 0 ? 1 : 0);
}

std::int64_t statistic_of(std::span<const double> values) noexcept {
  std::int64_t s = 0;
  for (std::size_t later = 1; later < values.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      s += sign_of(values[later] - values[earlier]);
    }
  }
  return s;
}

/// t(t-1)(2t+5): for t equal values, or for all of them.
double spread_of(std::size_t t) noexcept {
  const auto count = static_cast<double>(t);
  return count * (count - 1) * (2 * count + 5);
}

/// The sizes of the runs of equal values, those of one included.
std::vector<std::size_t> ties_of(std::span<const double> values) {
  std::vector<double> sorted(values.begin(), values.end());
  std::ranges::sort(sorted);
  std::vector<std::size_t> sizes;
  for (std::size_t i = 0; i < sorted.size(); ++i) {
    const bool equal = i > 0 && sign_of(sorted[i] - sorted[i - 1]) == 0;
    if (equal) {
      ++sizes.back();
    } else {
      sizes.push_back(1);
    }
  }
  return sizes;
}

/// What ties take away from the variance; a value that stands alone takes nothing.
double spread_of_ties(std::span<const double> values) {
  double spread = 0;
  for (const std::size_t size : ties_of(values)) {
    spread += spread_of(size);
  }
  return spread;
}

/// Of all pairs that differ in time, rising.
std::vector<double> slopes_of(std::span<const TimedValue> series) {
  std::vector<double> slopes;
  for (std::size_t later = 1; later < series.size(); ++later) {
    for (std::size_t earlier = 0; earlier < later; ++earlier) {
      const double time = series[later].at - series[earlier].at;
      if (sign_of(time) != 0) {
        slopes.push_back((series[later].value - series[earlier].value) / time);
      }
    }
  }
  std::ranges::sort(slopes);
  return slopes;
}

/// The share of all orders of n different values with at least `least` rising pairs, by counting
/// orders per number of rising pairs: a further value adds 0 to its place's number of them.
double share_of_orders(std::size_t n, std::size_t least) {
  std::vector<double> orders{1};
  double all = 1;
  for (std::size_t size = 2; size <= n; ++size) {
    std::vector<double> next(orders.size() + size - 1, 0);
    for (std::size_t pairs = 0; pairs < orders.size(); ++pairs) {
      for (std::size_t more = 0; more < size; ++more) {
        next[pairs + more] += orders[pairs];
      }
    }
    orders = std::move(next);
    all *= static_cast<double>(size);
  }
  double beyond = 0;
  for (std::size_t pairs = least; pairs < orders.size(); ++pairs) {
    beyond += orders[pairs];
  }
  return beyond / all;
}

double exact_p(std::size_t n, std::int64_t s) {
  const auto pairs = static_cast<std::int64_t>(n * (n - 1) / 2);
  const auto rising = static_cast<std::size_t>((pairs + std::abs(s)) / 2);
  return std::min(1.0, 2 * share_of_orders(n, rising));
}

}  // namespace

std::optional<double> sen_slope(std::span<const TimedValue> series) {
  const std::vector<double> slopes = slopes_of(series);
  if (slopes.empty()) {
    return std::nullopt;
  }
  constexpr double half = 0.5;
  return quantile(slopes, half);
}

std::optional<SlopeInterval> sen_interval(std::span<const TimedValue> series) {
  const std::vector<double> slopes = slopes_of(series);
  std::vector<double> times;
  std::vector<double> values;
  for (const TimedValue& measured : series) {
    times.push_back(measured.at);
    values.push_back(measured.value);
  }
  const double variance =
      (spread_of(series.size()) - spread_of_ties(times) - spread_of_ties(values)) /
      variance_divisor;
  if (slopes.empty() || variance <= 0) {
    return std::nullopt;
  }
  const auto m = static_cast<double>(slopes.size());
  constexpr double normal_upper = 1.959963984540054;  // its 97.5 % point
  const double reach = normal_upper * std::sqrt(variance);
  const double low = std::nearbyint((m - reach) / 2) - 1;
  const double high = std::nearbyint((m + reach) / 2);
  if (low < 0 || high > m - 1) {
    return std::nullopt;
  }
  return SlopeInterval{slopes[static_cast<std::size_t>(low)],
                       slopes[static_cast<std::size_t>(high)]};
}

std::optional<MannKendall> mann_kendall(std::span<const double> values) {
  const std::vector<std::size_t> ties = ties_of(values);
  if (values.size() < fewest_values || ties.size() < 2) {
    return std::nullopt;
  }
  const double spread = spread_of(values.size()) - spread_of_ties(values);
  MannKendall test{.s = statistic_of(values), .variance = spread / variance_divisor};
  test.z =
      static_cast<double>(test.s - sign_of(static_cast<double>(test.s))) / std::sqrt(test.variance);
  test.exact = values.size() < normal_from && ties.size() == values.size();
  test.p =
      test.exact ? exact_p(values.size(), test.s) : std::erfc(std::abs(test.z) / std::sqrt(2.0));
  return test;
}

}  // namespace cxmat
