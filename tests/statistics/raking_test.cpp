// SPDX-License-Identifier: Apache-2.0
//
// The figures come from R 4.2.2, survey 4.1-1 (rake), confirmed there by loglin(): figures.R.
#include <cxmat/statistics/raking.hpp>

#include <doctest/doctest.h>

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <limits>
#include <variant>
#include <vector>

using namespace cxmat;

namespace {

using Kind = RakingFault::Kind;
using Targets = std::vector<std::vector<double>>;

/// HairEyeColor: 592 students by hair (fastest), eye and sex.
std::vector<RakingCell> students() {
  constexpr std::array<std::int64_t, 32> counts{32, 53, 10, 3,  11, 50, 10, 30, 10, 25, 7,
                                                5,  3,  15, 7,  8,  36, 66, 16, 4,  9,  34,
                                                7,  64, 5,  29, 7,  5,  2,  14, 7,  8};
  std::vector<RakingCell> cells;
  for (std::size_t i = 0; i < counts.size(); ++i) {
    cells.push_back({.weight = static_cast<double>(counts[i]),
                     .categories = {i % 4, i / 4 % 4, i / 16},
                     .count = counts[i]});
  }
  return cells;
}

const Targets student_targets{{0.25, 0.4, 0.1, 0.25}, {0.45, 0.3, 0.15, 0.1}, {0.49, 0.51}};

const std::array<double, 32> student_factors{
    1.6458921505106383,  1.0854260160400038,  1.1036219311080315,  1.9685721073050673,
    0.95042390190893833, 0.6267815476719758,  0.63728881729616937, 1.1367561251407106,
    1.3031610637909201,  0.8594031639862848,  0.87381006666781413, 1.5586480078350828,
    1.18751217504017,    0.78313552242955453, 0.79626388607876175, 1.4203259576540175,
    1.4653273465472878,  0.96634790041609819, 0.98254760823799991, 1.7526072662716021,
    0.84615637412649702, 0.55801963806075205, 0.56737419359046837, 1.0120467711125696,
    1.1601960329758239,  0.76512118823075148, 0.77794756234751294, 1.3876544394561994,
    1.0572345605417377,  0.69722059049409502, 0.70890868941639229, 1.264507195149871};

/// Two margins of two categories; one weight per cell, in the order 00, 01, 10, 11.
std::vector<RakingCell> square(std::array<double, 4> weights) {
  std::vector<RakingCell> cells;
  for (std::size_t i = 0; i < 4; ++i) {
    cells.push_back({.weight = weights[i],
                     .categories = {i / 2, i % 2},
                     .count = static_cast<std::int64_t>(weights[i])});
  }
  return cells;
}

double weighted_total(const std::vector<RakingCell>& cells, const std::vector<double>& factors) {
  double sum = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    sum += cells[i].weight * factors[i];
  }
  return sum;
}

RakingResult raked(const std::vector<RakingCell>& cells, const Targets& targets) {
  const auto found = rake(cells, targets);
  REQUIRE(std::holds_alternative<RakingResult>(found));
  return std::get<RakingResult>(found);
}

void check_fault(const std::vector<RakingCell>& cells, const Targets& targets, Kind kind,
                 std::size_t margin, std::size_t category) {
  const auto found = rake(cells, targets);
  REQUIRE(std::holds_alternative<RakingFault>(found));
  const RakingFault fault = std::get<RakingFault>(found);
  CHECK(fault.kind == kind);
  CHECK(fault.margin == margin);
  CHECK(fault.category == category);
}

}  // namespace

TEST_SUITE("statistics: raking") {
  TEST_CASE("three margins agree with survey::rake") {
    const RakingResult found = raked(students(), student_targets);
    CHECK(found.converged);
    CHECK(found.largest_error <= 1e-10);
    CHECK(found.iterations > 1);
    CHECK(found.iterations < 50);
    REQUIRE(found.factors.size() == 32);
    for (std::size_t i = 0; i < 32; ++i) {
      CAPTURE(i);
      CHECK(found.factors[i] == doctest::Approx(student_factors[i]).epsilon(1e-8).scale(0));
    }
    CHECK(weighted_total(students(), found.factors) == doctest::Approx(592).epsilon(1e-13));
    double squares = 0;
    for (std::size_t i = 0; i < 32; ++i) {
      squares += students()[i].weight * found.factors[i] * found.factors[i];
    }
    CHECK(design_effect(592, squares, 592) == doctest::Approx(1.0924133540824856).epsilon(1e-8));
  }

  TEST_CASE("targets are shares or counts, whatever their sum") {
    const Targets counts{{50, 80, 20, 50}, {4.5, 3, 1.5, 1}, {4900, 5100}};
    const RakingResult found = raked(students(), counts);
    for (std::size_t i = 0; i < 32; ++i) {
      CHECK(found.factors[i] == doctest::Approx(student_factors[i]).epsilon(1e-8).scale(0));
    }
  }

  TEST_CASE("one margin is fitted in one round: target over share") {
    const std::vector<RakingCell> cells{{.weight = 30, .categories = {0}, .count = 30},
                                        {.weight = 10, .categories = {1}, .count = 10}};
    const RakingResult found = raked(cells, {{0.5, 0.5}});
    CHECK(found.factors[0] == doctest::Approx(20.0 / 30));
    CHECK(found.factors[1] == doctest::Approx(2));
    CHECK(found.iterations == 1);
    CHECK(found.converged);
  }

  TEST_CASE("what fits already is left alone, and so is what has no margins") {
    const RakingResult fitting = raked(square({10, 20, 30, 60}), {{0.25, 0.75}, {1, 2}});
    CHECK(fitting.factors == std::vector<double>{1, 1, 1, 1});
    CHECK(fitting.iterations == 0);
    CHECK(fitting.converged);
    const RakingResult free = raked(square({1, 2, 3, 4}), {});
    CHECK(free.factors == std::vector<double>{1, 1, 1, 1});
    CHECK(free.converged);
  }

  TEST_CASE("an empty category with a target of 0 is no matter, a cell without weight keeps 1") {
    std::vector<RakingCell> cells = square({10, 20, 0, 60});
    cells.push_back({.weight = 0, .categories = {0, 2}, .count = 3});
    const RakingResult found = raked(cells, {{0.5, 0.5}, {0.1, 0.9, 0}});
    CHECK(found.converged);
    // Cell 00 alone has the category 0 of the second margin: 0.1 * 90 = 9; 01 has the other 36.
    CHECK(found.factors[0] == doctest::Approx(0.9));
    CHECK(found.factors[1] == doctest::Approx(1.8));
    CHECK(found.factors[2] == 1);
    CHECK(found.factors[3] == doctest::Approx(0.75));
    CHECK(found.factors[4] == 1);
  }

  TEST_CASE("margins that contradict each other do not converge, and stay numbers") {
    // Without anybody in 10, all of category 0 of the second margin is in category 0 of the first:
    // 0.8 cannot be part of 0.2.
    const RakingResult found = raked(square({10, 10, 0, 10}), {{0.2, 0.8}, {0.8, 0.2}});
    CHECK_FALSE(found.converged);
    CHECK(found.iterations == 1000);
    CHECK(found.largest_error > 0.1);
    for (const double factor : found.factors) {
      CHECK(std::isfinite(factor));
    }
    CHECK(found.factors[2] == 1);
  }

  TEST_CASE("the rounds and the tolerance are the caller's") {
    const auto one = std::get<RakingResult>(rake(students(), student_targets, 1e-10, 1));
    CHECK(one.iterations == 1);
    CHECK_FALSE(one.converged);
    const auto rough = std::get<RakingResult>(rake(students(), student_targets, 0.2));
    CHECK(rough.converged);
    CHECK(rough.iterations == 1);
    CHECK(rough.largest_error == one.largest_error);
  }

  TEST_CASE("impossible targets name their category") {
    const std::vector<RakingCell> cells = square({10, 20, 30, 40});
    const double no_number = std::numeric_limits<double>::quiet_NaN();
    check_fault(cells, {{0.5, 0.5}, {0.3, 0.3, 0.4}}, Kind::category_without_respondents, 1, 2);
    check_fault(square({0, 0, 30, 40}), {{0.5, 0.5}, {0.5, 0.5}},
                Kind::category_without_respondents, 0, 0);
    check_fault(cells, {{0.5, 0.5}, {0, 1}}, Kind::target_not_positive, 1, 0);
    check_fault(cells, {{1.5, -0.5}, {0.5, 0.5}}, Kind::target_not_positive, 0, 1);
    check_fault(cells, {{0.5, 0.5, -0.1}, {0.5, 0.5}}, Kind::target_not_positive, 0, 2);
    check_fault(cells, {{0.5, no_number}, {0.5, 0.5}}, Kind::target_not_positive, 0, 1);
    check_fault(cells, {{0.5, 0.5}, {1}}, Kind::category_without_target, 1, 1);
    check_fault({}, {{1}}, Kind::category_without_respondents, 0, 0);
  }

  TEST_CASE("trimmed weights lie within the limits before they are rescaled") {
    const std::vector<double> factors(student_factors.begin(), student_factors.end());
    const Trimmed found = trimmed(students(), factors, 0.5, 1.5);
    // R: pmin(pmax(factors, .5), 1.5), rescaled; cells 0, 3, 11 and 19 were too high.
    CHECK(found.factors[0] == doctest::Approx(1.5189300096797356).epsilon(1e-8));
    CHECK(found.factors[1] == doctest::Approx(1.099124099366853).epsilon(1e-8));
    CHECK(found.factors[3] == doctest::Approx(1.5189300096797356).epsilon(1e-8));
    CHECK(found.factors[19] == doctest::Approx(1.5189300096797356).epsilon(1e-8));
    CHECK(found.factors[31] == doctest::Approx(1.2804652841127258).epsilon(1e-8));
    CHECK(found.share == doctest::Approx(0.074324324324324328));
    CHECK(weighted_total(students(), found.factors) == doctest::Approx(592).epsilon(1e-13));
    const Trimmed wide = trimmed(students(), factors, 0.3, 3);
    CHECK(wide.share == 0);
    CHECK(wide.factors[5] == doctest::Approx(factors[5]).epsilon(1e-13));
  }

  TEST_CASE("what is limited is the weight of a person, not the factor") {
    // Weights 20, 20, 15 of 10, 20, 30 people and one cell without weight, whose people drop out.
    const std::vector<RakingCell> cells{{.weight = 20, .categories = {}, .count = 10},
                                        {.weight = 20, .categories = {}, .count = 20},
                                        {.weight = 0, .categories = {}, .count = 7},
                                        {.weight = 15, .categories = {}, .count = 30}};
    const Trimmed found = trimmed(cells, std::vector<double>{1.5, 0.5, 1, 1}, 0.6, 2);
    CHECK(found.factors[0] == doctest::Approx(1.1));
    CHECK(found.factors[1] == doctest::Approx(0.66));
    CHECK(found.factors[2] == 1);
    CHECK(found.factors[3] == doctest::Approx(1.32));
    CHECK(found.share == doctest::Approx(1));
  }

  TEST_CASE("nobody to trim") {
    CHECK(trimmed({}, {}, 0.3, 3).factors.empty());
    CHECK(trimmed({}, {}, 0.3, 3).share == 0);
  }

  TEST_CASE("the design effect is 1 for equal weights") {
    CHECK(design_effect(5, 5, 5) == 1);
    // Weights 1 and 3: mean 2, sd 1: 1 + 1/4 = 2 * 10 / 16.
    CHECK(design_effect(4, 10, 2) == 1.25);
  }
}
