/// \file
/// power_mean: the generalised (Hoelder) mean of the level scores x = 1 + (K-1) v, mapped back:
///
///     M_p = (sum(w x^p) / sum(w))^(1/p),   M_0 = exp(sum(w ln x) / sum(w))
///
/// p = 1 is the weighted mean, 0 the geometric, -1 the harmonic mean, -infinity the minimum,
/// +infinity the maximum: the smaller p, the more one weak part hurts. On the level score, because
/// there the lowest answer is 1 and not 0, which would pull every mean with p <= 0 down to 0.
/// Source: Hardy, Littlewood, Polya: Inequalities, 1934, chapter 2.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/model.hpp>

namespace cxmat::power_mean {

[[nodiscard]] Grid grid(std::span<const std::int64_t> weights, Grid parts,
                        const ModelParameters& parameters);

[[nodiscard]] std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                                 const ModelParameters& parameters);

}  // namespace cxmat::power_mean
