/// \file
/// Units by their scores, and who of them cannot be told apart.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/asked_alike.hpp>
#include <cxmat/comparison/comparison.hpp>
#include <cxmat/comparison/unit_difference.hpp>

#include <cstddef>
#include <functional>
#include <span>
#include <vector>

namespace cxmat {

/// A unit's score at the node to rank by; no level score: not ranked.
struct UnitSample {
  std::optional<double> level_score;
  Sampled sampled;
  AskedQuestions asked = {};
};

/// Ranks by the score, highest first; units of equal scores in their own order. All pairs by
/// Welch's t, p after Holm over all of them;
/// none where two were asked different questions.
[[nodiscard]] Ranking rank(std::string node, std::span<const UnitSample> units);

/// The longest runs of 0 .. count-1 in which no two are `apart`, in their order; a run that lies in
/// another is not one. (The "letters" of Piepho 2004, for an order that stands.)
[[nodiscard]] std::vector<std::vector<std::size_t>> runs_of(
    std::size_t count, const std::function<bool(std::size_t, std::size_t)>& apart);

}  // namespace cxmat
