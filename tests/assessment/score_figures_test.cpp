// SPDX-License-Identifier: Apache-2.0
#include <cxmat/assessment/score_figures.hpp>
#include <cxmat/questionnaire/levels.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <vector>

using namespace cxmat;

namespace {

/// From 1, 1.8, 2.6, 3.4 and 4.2.
Levels five_levels() {
  Levels levels;
  for (int i = 0; i < 5; ++i) {
    Level& level = levels.emplace_back();
    level.number = i + 1;
    level.from = Decimal{Decimal::unit + i * 800'000};
  }
  return levels;
}

/// How many of the keys are in each level, each looked up by itself.
std::vector<std::int64_t> counted_one_by_one(const std::vector<Bin>& bins, Grid grid,
                                             const Levels& levels) {
  std::vector<std::int64_t> counts(levels.size());
  for (const Bin& bin : bins) {
    const double score = static_cast<double>(bin.key) / static_cast<double>(grid.denominator);
    const int number = level_at(level_score(score, levels.size()), levels);
    counts[static_cast<std::size_t>(number - 1)] += bin.count;
  }
  return counts;
}

}  // namespace

TEST_SUITE("score_figures") {
  TEST_CASE("levels of many different scores are those of each score") {
    const Levels levels = five_levels();
    for (const std::int64_t denominator : {1'000, 999, 7'200}) {
      for (const std::int64_t step : {1, 3}) {
        std::vector<Bin> bins;
        for (std::int64_t key = step - 1; key <= denominator; key += step) {
          bins.push_back(Bin{.key = key, .count = 2, .weight = 2, .weight_squared = 2});
        }
        if (step == 3) {
          bins.erase(bins.begin() + 20, bins.end() - 20);  // levels that nobody is in
        }
        const Grid grid{.denominator = denominator, .exact = true};
        Figures figures;
        set_level_counts(figures, bins, grid, levels);
        CHECK(figures.level_counts == counted_one_by_one(bins, grid, levels));
      }
    }
  }

  TEST_CASE("a score on a level's bound is in that level, among many, too") {
    // 4 x 200 / 1000 + 1 = 1.8, which doubles miss by a little
    const Levels levels = five_levels();
    std::vector<Bin> bins;
    for (std::int64_t key = 0; key <= 1'000; ++key) {
      bins.push_back(Bin{.key = key, .count = 1, .weight = 1, .weight_squared = 1});
    }
    Figures figures;
    set_level_counts(figures, bins, {.denominator = 1'000, .exact = true}, levels);
    CHECK(figures.level_counts == std::vector<std::int64_t>{200, 200, 200, 200, 201});
  }
}
