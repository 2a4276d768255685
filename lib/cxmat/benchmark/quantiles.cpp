// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/quantiles.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>

namespace cxmat {
namespace {

constexpr double tie = 1e-9;

}  // namespace

std::optional<double> score_at(std::span<const PeerQuantile> quantiles, double percent) noexcept {
  if (const std::optional<double> given = given_at(quantiles, percent)) {
    return given;
  }
  for (std::size_t i = 1; i < quantiles.size(); ++i) {
    const PeerQuantile& below = quantiles[i - 1];
    const PeerQuantile& above = quantiles[i];
    if (below.percent < percent && percent < above.percent) {
      const double part = (percent - below.percent) / (above.percent - below.percent);
      return below.score + part * (above.score - below.score);
    }
  }
  return std::nullopt;
}

std::optional<double> given_at(std::span<const PeerQuantile> quantiles, double percent) noexcept {
  const auto found = std::ranges::find_if(quantiles, [percent](const PeerQuantile& quantile) {
    return std::abs(quantile.percent - percent) < tie;
  });
  return found == quantiles.end() ? std::nullopt : std::optional(found->score);
}

std::optional<double> percent_of(std::span<const PeerQuantile> quantiles, double score) noexcept {
  const auto equals = [score](const PeerQuantile& quantile) {
    return std::abs(quantile.score - score) < tie;
  };
  const auto first = std::ranges::find_if(quantiles, equals);
  if (first != quantiles.end()) {
    const auto behind = std::find_if_not(first, quantiles.end(), equals);
    return (first->percent + std::prev(behind)->percent) / 2;
  }
  for (std::size_t i = 1; i < quantiles.size(); ++i) {
    const PeerQuantile& below = quantiles[i - 1];
    const PeerQuantile& above = quantiles[i];
    if (below.score < score && score < above.score) {
      const double part = (score - below.score) / (above.score - below.score);
      return below.percent + part * (above.percent - below.percent);
    }
  }
  return std::nullopt;
}

}  // namespace cxmat
