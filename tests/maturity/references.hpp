/// \file
/// The models' formulas written down slowly, in exact fractions, from the formulas rather than from
/// the code; and random cases for them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/maturity/practices.hpp"

#include <cxmat/maturity/model.hpp>

#include <array>
#include <cstdint>
#include <limits>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::test {

// ---- Models of one respondent's answers.

/// Parts on a random grid with the points behind them, in whole numbers.
struct Sheet {
  std::vector<Part> parts;
  Grid grid;
};

template <class Generator>
Sheet draw_sheet(Generator& generator) {
  Sheet sheet;
  sheet.grid = {draw(generator, 1, 7), true};
  const int count = draw(generator, 1, 7);
  for (int i = 0; i < count; ++i) {
    sheet.parts.push_back({draw(generator, 0, 9),
                           draw(generator, 0, static_cast<int>(sheet.grid.denominator)),
                           static_cast<double>(draw(generator, 1, 10))});
  }
  sheet.parts.front().weight += 1;  // some weight there must be
  return sheet;
}

/// One respondent model with its parameter.
struct Setup {
  std::string_view id;
  double exponent = 1;
};

inline constexpr double infinite = std::numeric_limits<double>::infinity();
inline constexpr std::array<Setup, 9> setups{{{"weighted_mean"},
                                              {"weakest_link"},
                                              {"fulfilment_share"},
                                              {"gated"},
                                              {"power_mean", -1},
                                              {"power_mean", 0},
                                              {"power_mean", 2.5},
                                              {"power_mean", -infinite},
                                              {"power_mean", infinite}}};

struct Scored {
  std::int64_t score = 0;
  Grid grid;

  [[nodiscard]] double value() const { return from_grid(score, grid); }
};

/// By the code.
[[nodiscard]] Scored score(const Setup& setup, const Sheet& sheet);

/// Half a step of the coarsest grid, and what doubles lose on the way there.
inline constexpr double grid_tolerance = 1e-12;

[[nodiscard]] bool same(const Scored& a, const Scored& b);

[[nodiscard]] Fraction exact_weighted_mean(const Sheet& sheet);

/// What `setup` comes to by its formula: in fractions, power means in long double.
[[nodiscard]] double reference(const Setup& setup, const Sheet& sheet);

// ---- Practice models.

/// The value of the practice model `model` by its formula; nothing where it has none.
[[nodiscard]] std::optional<Fraction> exact_value(std::string_view model, const Profile& profile);

}  // namespace cxmat::test
