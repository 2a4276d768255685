/// \file
/// How much a node's score moves with each of its parts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/model.hpp>

#include <cstdint>
#include <span>

namespace cxmat::whatif {

/// How raises answer for a score.
enum class Response : std::uint8_t {
  linear,   ///< gains add up: a weighted sum
  concave,  ///< together they gain no more than each would at today's slope: p < 1, the minimum
  other     ///< a power mean with p > 1: nothing is known beforehand
};

[[nodiscard]] Response response_of(const Model& model, const ModelParameters& parameters) noexcept;

/// A scored part with weight.
struct SlopePart {
  double weight = 1;
  double points = 1;  ///< as in Part
  double score = 0;
  double slope = 0;  ///< what one unit of this part's score adds to the node's
};

/// Sets the slopes of `parts`, of which the model makes `score`:
///
///     weighted_mean     w_i / sum(w)
///     fulfilment_share  w_i P_i / sum(w P)
///     power_mean        w_i / sum(w) (x_i / M)^(p-1), x the parts' and M the node's level score
///     weakest_link      1 for the first of the lowest parts, 0 for the others
///
/// Not for Response::other.
void set_slopes(const Model& model, const ModelParameters& parameters, double score,
                std::span<SlopePart> parts) noexcept;

}  // namespace cxmat::whatif
