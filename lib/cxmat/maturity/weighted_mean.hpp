/// \file
/// weighted_mean: sum(w v) / sum(w) over what is answered. Weights count relative to each other;
/// a part that is missing leaves numerator and denominator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/model.hpp>

namespace cxmat::weighted_mean {

/// The parts' denominator times the least common multiple of all sums of weights that a subset
/// of the parts can have; fixed_point where that exceeds largest_denominator.
[[nodiscard]] Grid grid(std::span<const std::int64_t> weights, Grid parts, const ModelParameters&);

[[nodiscard]] std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                                 const ModelParameters&);

/// w v / sum(w) of each part; they add up to the score on an exact grid.
void contributions(std::span<const Part> parts, Grid part_grid, Grid own,
                   std::span<std::int64_t> out);

}  // namespace cxmat::weighted_mean
