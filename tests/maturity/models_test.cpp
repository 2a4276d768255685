// SPDX-License-Identifier: Apache-2.0
#include <cxmat/maturity/gated.hpp>
#include <cxmat/maturity/model.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <limits>
#include <random>
#include <vector>

using namespace cxmat;

namespace {

constexpr Grid quarters{4, true};

std::vector<std::int64_t> weights_of(const std::vector<Part>& parts) {
  std::vector<std::int64_t> weights;
  for (const Part& part : parts) {
    weights.push_back(part.weight);
  }
  return weights;
}

double score(std::string_view id, const std::vector<Part>& parts, ModelParameters parameters = {},
             Grid part_grid = quarters) {
  const Model& model = *find_model(id);
  const Grid own = model.grid(weights_of(parts), part_grid, parameters);
  return from_grid(model.score(parts, part_grid, own, parameters), own);
}

double power(const std::vector<Part>& parts, double p) {
  return score("power_mean", parts, {.exponent = p, .level_count = 5});
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("every model is found by its id, and an unknown id finds nothing") {
    for (const Model& model : models()) {
      CHECK(find_model(model.id) == &model);
    }
    CHECK(find_model("weighted_meen") == nullptr);
  }

  TEST_CASE("the weighted mean is sum(w v) / sum(w)") {
    // (1 * 4/4 + 3 * 2/4) / 4 = 2.5 / 4
    CHECK(score("weighted_mean", {{1, 4}, {3, 2}}) == 0.625);
    // OpenSSF Scorecard's published formula on 8 Critical (10), 5 High (7.5), 10 Medium (5),
    // scores of ten: (10*8 + 7.5*5 + 5*10) / 22.5 = 7.4444...; weights here in half points.
    CHECK(score("weighted_mean", {{20, 8}, {15, 5}, {10, 10}}, {}, {10, true}) * 10 ==
          doctest::Approx(167.5 / 22.5).epsilon(1e-15));
  }

  TEST_CASE("a weighted mean lies on an exact grid for any subset of its parts") {
    const Model& mean = *find_model("weighted_mean");
    const std::vector<std::int64_t> weights{1, 3, 2};  // sums 1, 2, 3, 4, 5, 6: multiple 60
    const Grid grid = mean.grid(weights, quarters, {});
    CHECK(grid == Grid{240, true});
    CHECK(mean.score(std::vector<Part>{{3, 1}, {2, 4}}, quarters, grid, {}) ==
          240 * 11 / (5 * 4));  // (3/4 + 2) / 5 = 11/20
  }

  TEST_CASE("weights that have no small common multiple fall back to steps of 2^-40") {
    const Model& mean = *find_model("weighted_mean");
    std::vector<std::int64_t> weights;
    std::vector<Part> parts;
    for (std::int64_t weight = 101; weight <= 131; weight += 2) {
      weights.push_back(weight);
      parts.push_back({weight, weight % 5});
    }
    const Grid grid = mean.grid(weights, quarters, {});
    CHECK(grid == fixed_point);
    double sum = 0;
    double total = 0;
    for (const Part& part : parts) {
      sum += static_cast<double>(part.weight * part.score) / 4;
      total += static_cast<double>(part.weight);
    }
    CHECK(std::abs(from_grid(mean.score(parts, quarters, grid, {}), grid) - sum / total) < 1e-12);
  }

  TEST_CASE("what the parts contribute adds up to the weighted mean") {
    const Model& mean = *find_model("weighted_mean");
    const std::vector<Part> parts{{1, 4}, {3, 2}, {2, 1}};
    const Grid grid = mean.grid(weights_of(parts), quarters, {});
    std::vector<std::int64_t> added(parts.size());
    mean.contributions(parts, quarters, grid, added);
    CHECK(added[0] + added[1] + added[2] == mean.score(parts, quarters, grid, {}));
    CHECK(from_grid(added[1], grid) == doctest::Approx(3.0 * 0.5 / 6));
  }

  TEST_CASE("the weakest link is the lowest score that carries weight") {
    CHECK(score("weakest_link", {{1, 3}, {5, 1}, {1, 4}}) == 0.25);
    CHECK(score("weakest_link", {{1, 3}, {0, 0}}) == 0.75);
  }

  TEST_CASE("power means are taken on the level score and mapped back") {
    // Level scores 2 and 4, weights 1 and 1: arithmetic 3, geometric sqrt(8), harmonic 8/3.
    const std::vector<Part> parts{{1, 1}, {1, 3}};
    CHECK(power(parts, 1) == 0.5);
    CHECK(power(parts, 0) == doctest::Approx((std::sqrt(8.0) - 1) / 4).epsilon(1e-11));
    CHECK(power(parts, -1) == doctest::Approx((8.0 / 3 - 1) / 4).epsilon(1e-11));
    CHECK(power(parts, -std::numeric_limits<double>::infinity()) == 0.25);
    CHECK(power(parts, std::numeric_limits<double>::infinity()) == 0.75);
    // Weights 3 and 1: geometric mean (2^3 * 4)^(1/4) = 32^(1/4).
    CHECK(power({{3, 1}, {1, 3}}, 0) ==
          doctest::Approx((std::pow(32.0, 0.25) - 1) / 4).epsilon(1e-11));
  }

  TEST_CASE("the smaller p, the more one weak part hurts") {
    const std::vector<Part> parts{{1, 0}, {2, 3}, {1, 4}};
    double before = 1;
    for (const double p : {2.0, 1.0, 0.5, 0.0, -1.0, -5.0}) {
      CHECK(power(parts, p) < before);
      before = power(parts, p);
    }
    CHECK(score("weakest_link", parts) < before);
  }

  TEST_CASE("a cap lowers a score and never raises one") {
    const std::vector<double> caps{3.0, 2.0};
    CHECK(gated(3.4, lowest_cap(caps)) == 2.0);
    CHECK(gated(1.7, lowest_cap(caps)) == 1.7);
    CHECK(gated(3.4, lowest_cap({})) == 3.4);
  }

  TEST_CASE(
      "models are bounded, monotone, and blind to the scale of weights and the order of parts") {
    std::mt19937 generator(20260930);  // NOLINT: the same cases in every run
    std::uniform_int_distribution<std::int64_t> any_weight(1, 5);
    std::uniform_int_distribution<std::int64_t> any_score(0, 4);
    std::uniform_int_distribution<int> any_size(1, 6);
    for (int round = 0; round < 300; ++round) {
      std::vector<Part> parts(static_cast<std::size_t>(any_size(generator)));
      for (Part& part : parts) {
        part = {any_weight(generator), any_score(generator)};
      }
      std::vector<Part> doubled = parts;
      for (Part& part : doubled) {
        part.weight *= 2;
      }
      const std::vector<Part> reversed(parts.rbegin(), parts.rend());
      std::vector<Part> better = parts;
      better.front().score = std::min<std::int64_t>(4, better.front().score + 1);
      for (const Model& model : models()) {
        for (const double p : {1.0, -1.0, 0.0, 3.0}) {
          const ModelParameters parameters{.exponent = p, .level_count = 5};
          const double found = score(model.id, parts, parameters);
          CHECK(found >= 0);
          CHECK(found <= 1);
          CHECK(score(model.id, better, parameters) >= found);
          CHECK(score(model.id, doubled, parameters) == doctest::Approx(found).epsilon(1e-11));
          CHECK(score(model.id, reversed, parameters) == doctest::Approx(found).epsilon(1e-11));
        }
      }
    }
  }
}
