// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/reliability.hpp"

#include "cxmat/statistics/fisher_f.hpp"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <numeric>

namespace cxmat {
namespace {

/// Below this, a sum of covariances of scores in [0, 1] is rounding, not variance.
constexpr double no_variance = 1e-15;

double total(std::span<const double> covariances) noexcept {
  return std::accumulate(covariances.begin(), covariances.end(), 0.0);
}

/// The matrix without the row and column of one item.
std::vector<double> without(std::span<const double> covariances, std::size_t items,
                            std::size_t item) {
  std::vector<double> rest;
  rest.reserve((items - 1) * (items - 1));
  for (std::size_t i = 0; i < items; ++i) {
    for (std::size_t j = 0; j < items; ++j) {
      if (i != item && j != item) {
        rest.push_back(covariances[i * items + j]);
      }
    }
  }
  return rest;
}

std::optional<double> mean_correlation(std::span<const double> covariances, std::size_t items) {
  double sum = 0;
  for (std::size_t i = 0; i < items; ++i) {
    const double variance = covariances[i * items + i];
    if (variance < no_variance) {
      return std::nullopt;
    }
    for (std::size_t j = 0; j < i; ++j) {
      sum += covariances[i * items + j] / std::sqrt(variance * covariances[j * items + j]);
    }
  }
  return 2 * sum / static_cast<double>(items * (items - 1));
}

std::optional<double> standardized_alpha(double mean_correlation, std::size_t items) noexcept {
  const auto count = static_cast<double>(items);
  const double per_item = 1 + (count - 1) * mean_correlation;
  if (per_item < no_variance) {
    return std::nullopt;
  }
  return count * mean_correlation / per_item;
}

ItemReliability item_reliability(std::span<const double> covariances, std::size_t items,
                                 std::size_t item) {
  const std::vector<double> rest = without(covariances, items, item);
  ItemReliability found{.alpha_if_dropped = cronbach_alpha(rest, items - 1),
                        .item_rest = std::nullopt};
  const double own = covariances[item * items + item];
  const double others = total(rest);
  if (own >= no_variance && others >= no_variance) {
    const double shared = total(covariances.subspan(item * items, items)) - own;
    found.item_rest = std::clamp(shared / std::sqrt(own * others), -1.0, 1.0);
  }
  return found;
}

}  // namespace

std::optional<double> cronbach_alpha(std::span<const double> covariances, std::size_t items) {
  if (items < 2) {
    return std::nullopt;
  }
  double trace = 0;
  for (std::size_t i = 0; i < items; ++i) {
    trace += covariances[i * items + i];
  }
  const double sum = total(covariances);
  if (trace < no_variance || sum < no_variance) {
    return std::nullopt;
  }
  const auto count = static_cast<double>(items);
  return count / (count - 1) * (1 - trace / sum);
}

std::optional<Reliability> reliability(std::span<const double> covariances, std::size_t items,
                                       std::int64_t n) {
  const std::optional<double> alpha = cronbach_alpha(covariances, items);
  if (!alpha) {
    return std::nullopt;
  }
  Reliability found;
  found.alpha = *alpha;
  found.mean_correlation = mean_correlation(covariances, items);
  if (found.mean_correlation) {
    found.standardized = standardized_alpha(*found.mean_correlation, items);
  }
  if (n >= 2) {
    constexpr double lower = 0.025;
    constexpr double upper = 0.975;
    const auto people = static_cast<double>(n - 1);
    const double answers = people * static_cast<double>(items - 1);
    found.low = 1 - (1 - *alpha) * fisher_f_quantile(upper, people, answers);
    found.high = 1 - (1 - *alpha) * fisher_f_quantile(lower, people, answers);
  }
  for (std::size_t item = 0; item < items; ++item) {
    found.items.push_back(item_reliability(covariances, items, item));
  }
  return found;
}

void reverse_item(std::span<double> covariances, std::size_t items, std::size_t item) {
  // The variance, where row and column cross, is turned twice.
  for (std::size_t other = 0; other < items; ++other) {
    for (const std::size_t at : {item * items + other, other * items + item}) {
      covariances[at] = -covariances[at];
    }
  }
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
