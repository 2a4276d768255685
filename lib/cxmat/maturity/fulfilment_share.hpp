/// \file
/// fulfilment_share: what was reached, out of what could have been reached,
///
///     sum(w P v) / sum(w P)
///
/// over what is answered, P being the points behind a part. A question on 0..4 thus weighs twice as
/// much as one on 0..2: the points count, not the questions. With equal points it is the weighted
/// mean. Nested dimensions come out as if all questions stood in one list, each with its own weight
/// times those of its dimensions.
///
/// Both sums carry the weights, so a weight never pushes a part beyond its maximum.
///
/// Source: the scoring of tests and checklists, a sum of points over the sum possible; with weights
/// the flat model of XCCDF (NIST IR 7275 rev. 4, 2011, section on scoring models).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/model.hpp>

namespace cxmat::fulfilment_share {

/// fixed_point: points need have no common denominator.
[[nodiscard]] Grid grid(std::span<const std::int64_t> weights, Grid parts, const ModelParameters&);

/// Some part must have weight and points above 0.
[[nodiscard]] std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                                 const ModelParameters&);

/// w P v / sum(w P) of each part; they add up to the score but for the grid's rounding.
void contributions(std::span<const Part> parts, Grid part_grid, Grid own,
                   std::span<std::int64_t> out);

}  // namespace cxmat::fulfilment_share
