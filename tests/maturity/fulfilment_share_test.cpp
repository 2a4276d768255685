// SPDX-License-Identifier: Apache-2.0
#include <cxmat/maturity/model.hpp>

#include <doctest/doctest.h>

#include <cstdlib>
#include <vector>

using namespace cxmat;

namespace {

constexpr Grid quarters{4, true};

double fulfilment_share(const std::vector<Part>& parts, Grid part_grid = quarters) {
  const Model& model = *find_model("fulfilment_share");
  const Grid own = model.grid(std::vector<std::int64_t>(parts.size(), 1), part_grid, {});
  CHECK(own == fixed_point);
  return from_grid(model.score(parts, part_grid, own, {}), own);
}

}  // namespace

TEST_SUITE("maturity") {
  TEST_CASE("fulfilment_share: points reached out of the points possible") {
    // Three questions with 4, 2 and 10 points; reached 4 * 3/4 = 3, 2 * 1/2 = 1, 10 * 1/4 = 2.5:
    // 6.5 of 16.
    CHECK(fulfilment_share({{1, 3, 4.0}, {1, 2, 2.0}, {1, 1, 10.0}}) ==
          doctest::Approx(6.5 / 16).epsilon(1e-11));
  }

  TEST_CASE("fulfilment_share: weights multiply reached and possible alike") {
    // (3 * 4 * 1 + 1 * 2 * 0) / (3 * 4 + 1 * 2) = 12 / 14
    CHECK(fulfilment_share({{3, 4, 4.0}, {1, 0, 2.0}}) ==
          doctest::Approx(12.0 / 14).epsilon(1e-11));
  }

  TEST_CASE("fulfilment_share: nested dimensions come out as one flat list") {
    // Dimension A (weight 2): questions of 4 and 2 points, reached 3 and 1; B (weight 1): 10
    // points, 2.5 reached. Flat: (2 * 4 + 2.5) / (2 * 6 + 10) = 10.5 / 22.
    const std::vector<Part> in_a{{1, 3, 4.0}, {1, 2, 2.0}};
    const Model& model = *find_model("fulfilment_share");
    const std::int64_t a = model.score(in_a, quarters, fixed_point, {});
    const std::int64_t b = to_grid(0.25, fixed_point);
    CHECK(fulfilment_share({{2, a, 6.0}, {1, b, 10.0}}, fixed_point) ==
          doctest::Approx(10.5 / 22).epsilon(1e-11));
    CHECK(fulfilment_share({{2, 3, 4.0}, {2, 2, 2.0}, {1, 1, 10.0}}) ==
          doctest::Approx(10.5 / 22).epsilon(1e-11));
  }

  TEST_CASE("fulfilment_share: what the parts contribute adds up but for the grid's rounding") {
    const Model& model = *find_model("fulfilment_share");
    const std::vector<Part> parts{{1, 3, 4.0}, {3, 2, 2.0}, {2, 1, 10.0}};
    std::vector<std::int64_t> added(parts.size());
    model.contributions(parts, quarters, fixed_point, added);
    const std::int64_t score = model.score(parts, quarters, fixed_point, {});
    CHECK(std::abs(added[0] + added[1] + added[2] - score) <= 3);
    // The second part: 3 * 2 * 1/2 = 3 of 1 * 4 + 3 * 2 + 2 * 10 = 30.
    CHECK(from_grid(added[1], fixed_point) == doctest::Approx(0.1).epsilon(1e-11));
  }
}
