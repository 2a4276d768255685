// SPDX-License-Identifier: Apache-2.0
#include <cxmat/benchmark/build/peer_summary.hpp>

#include <doctest/doctest.h>

#include <vector>

using namespace cxmat;

namespace {

const std::vector<double> twenty{1.25, 1.9, 2.05, 2.1, 2.4, 2.4, 2.65, 2.8,  3.1,  3.3,
                                 3.35, 3.6, 2.2,  2.9, 1.7, 4.1, 2.45, 2.55, 3.05, 2.75};

std::vector<double> percents(const NodeDistribution& summary) {
  std::vector<double> found;
  for (const PeerQuantile& quantile : summary.quantiles) {
    found.push_back(quantile.percent);
  }
  return found;
}

}  // namespace

TEST_SUITE("benchmark_build") {
  TEST_CASE("mean, sd and quantiles as R has them, to two decimals") {
    // R: mean(x) 2.63, sd(x) 0.681793, quantile(x, type = 7): 25% 2.175, 30% 2.34, 40% 2.43,
    // 50% 2.6, 60% 2.77, 70% 2.945, 75% 3.0625
    const NodeDistribution summary = summary_of_scores(twenty, 5);
    CHECK(summary.n == 20);
    CHECK(summary.mean == 2.63);
    CHECK(summary.sd == 0.68);
    CHECK(percents(summary) == std::vector<double>{25, 30, 40, 50, 60, 70, 75});
    CHECK(summary.quantiles[1].score == 2.34);
    CHECK(summary.quantiles[2].score == 2.43);
    CHECK(summary.quantiles[3].score == 2.6);
    CHECK(summary.quantiles[4].score == 2.77);
    CHECK(summary.quantiles[6].score == 3.06);
  }

  TEST_CASE("a quantile has enough peers on either side: the median from ten on") {
    const auto first = [](std::size_t n, std::size_t minimum) {
      std::vector<double> scores;
      for (std::size_t i = 0; i < n; ++i) {
        scores.push_back(1 + 4 * static_cast<double>(i) / static_cast<double>(n));
      }
      return percents(summary_of_scores(scores, minimum));
    };
    CHECK(first(9, 5).empty());
    CHECK(first(10, 5) == std::vector<double>{50});
    CHECK(first(19, 5).front() == 30);
    CHECK(first(20, 5).front() == 25);
    CHECK(first(49, 5).front() == 20);
    CHECK(first(50, 5).front() == 10);
    CHECK(first(99, 5).front() == 10);
    CHECK(first(100, 5).front() == 5);
    CHECK(first(500, 5).front() == 1);
    CHECK(first(19, 10).empty());
  }

  TEST_CASE("all alike, all but one alike") {
    const auto alike = [](const std::vector<double>& scores) { return nearly_all_alike(scores); };
    CHECK(alike({2, 2, 2, 2, 2}));
    CHECK(alike({2, 2.001, 4, 1.999, 2}));  // as they would be published
    for (std::size_t other = 0; other < 5; ++other) {
      std::vector<double> scores(5, 3.0);
      scores[other] = 1.5;
      CHECK(alike(scores));
      scores[(other + 2) % 5] = 4;
      CHECK_FALSE(alike(scores));
    }
    CHECK_FALSE(alike({2, 2, 4, 3, 2}));
  }
}
