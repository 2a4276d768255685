/// \file
/// The scoring models: how the parts of a node become its score. Pure functions of weights and
/// scores; a model's file states its formula and where it comes from.
///
/// Scores are fractions in [0, 1], held as whole numbers over a grid's denominator, so that sums
/// of them are exact and do not depend on the order of addition.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>

namespace cxmat {

/// The points a score can lie on: 0/denominator .. denominator/denominator.
struct Grid {
  std::int64_t denominator = 1;
  bool exact = true;  ///< false: scores are rounded to the grid's points

  bool operator==(const Grid&) const = default;
};

/// The grid of scores that have no common denominator: steps of 2^-40.
inline constexpr Grid fixed_point{std::int64_t{1} << 40, false};

/// The largest denominator of an exact grid.
inline constexpr std::int64_t largest_denominator = std::int64_t{1} << 62;

/// The score nearest to `score` on `grid`.
[[nodiscard]] std::int64_t to_grid(double score, Grid grid) noexcept;
[[nodiscard]] double from_grid(std::int64_t score, Grid grid) noexcept;

/// The smallest grid that holds the points of both, or fixed_point if there is none.
[[nodiscard]] Grid common_grid(Grid a, Grid b) noexcept;

/// One scored part of a node: its weight (a whole number), its score on the parts' grid and how
/// many points stand behind it: a question's highest minus lowest value, a dimension's sum of
/// weight x points over what was answered. Only fulfilment_share looks at points.
struct Part {
  std::int64_t weight = 1;
  std::int64_t score = 0;
  double points = 1;
};

struct ModelParameters {
  double exponent = 1.0;        ///< p of power_mean
  std::size_t level_count = 5;  ///< K: power_mean averages level scores, 1..K
};

/// One row of the registry.
struct Model {
  std::string_view id;
  /// The grid of the node's score, given all its parts' weights and the parts' grid. Any subset
  /// of the parts may be answered.
  Grid (*grid)(std::span<const std::int64_t> weights, Grid parts, const ModelParameters&);
  /// The node's score on `own`, the grid above. At least one part, the sum of weights positive.
  std::int64_t (*score)(std::span<const Part> parts, Grid part_grid, Grid own,
                        const ModelParameters&);
  /// What each part adds to the score, on `own`; nullptr for models that are no sum.
  void (*contributions)(std::span<const Part> parts, Grid part_grid, Grid own,
                        std::span<std::int64_t> out);
};

/// All models, each documented in its own file.
[[nodiscard]] std::span<const Model> models() noexcept;

/// The model with this id, or nullptr.
[[nodiscard]] const Model* find_model(std::string_view id) noexcept;

}  // namespace cxmat
