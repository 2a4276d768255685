// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/build/peer_summary.hpp"

#include "cxmat/statistics/ranks.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>

namespace cxmat {
namespace {

constexpr std::array percents{1.0,  2.5,  5.0,  10.0, 20.0, 25.0, 30.0, 40.0, 50.0,
                              60.0, 70.0, 75.0, 80.0, 90.0, 95.0, 97.5, 99.0};
constexpr double hundred = 100;

double mean_of(const std::vector<double>& scores) {
  return std::accumulate(scores.begin(), scores.end(), 0.0) / static_cast<double>(scores.size());
}

double sd_of(const std::vector<double>& scores, double mean) {
  const double squares = std::accumulate(
      scores.begin(), scores.end(), 0.0,
      [mean](double sum, double score) { return sum + (score - mean) * (score - mean); });
  return std::sqrt(squares / static_cast<double>(scores.size() - 1));
}

}  // namespace

double published_score(double score) noexcept {
  return std::round(score * hundred) / hundred;
}

bool nearly_all_alike(std::span<const double> scores) {
  constexpr std::size_t few = 3;
  if (scores.size() < few) {
    return true;
  }
  // What all but one share stands twice among the first three.
  const double second = published_score(scores[1]);
  const double third = published_score(scores[2]);
  const double common = second == third ? second : published_score(scores[0]);
  std::size_t others = 0;
  for (const double score : scores) {
    others += published_score(score) == common ? 0U : 1U;
    if (others > 1) {
      return false;
    }
  }
  return true;
}

NodeDistribution summary_of_scores(std::vector<double> scores, std::size_t minimum) {
  std::ranges::sort(scores);
  const double mean = mean_of(scores);
  NodeDistribution summary{.n = static_cast<std::int64_t>(scores.size()),
                           .mean = published_score(mean),
                           .sd = published_score(sd_of(scores, mean)),
                           .quantiles = {},
                           .level_shares = {}};
  constexpr double rounding = 1e-9;
  for (const double percent : percents) {
    const double fewer = std::min(percent, hundred - percent) / hundred;
    if (static_cast<double>(scores.size()) * fewer >= static_cast<double>(minimum) - rounding) {
      summary.quantiles.push_back(
          {.percent = percent, .score = published_score(quantile(scores, percent / hundred))});
    }
  }
  return summary;
}

}  // namespace cxmat
