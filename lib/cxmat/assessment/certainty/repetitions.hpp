/// \file
/// Repeating a random experiment: how often the budget allows, a stream of random numbers for each
/// repetition, and the repetitions shared out to threads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/certainty/levels.hpp>
#include <cxmat/statistics/rng.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace cxmat {

enum class Experiment : std::uint8_t { respondents, weights };

/// The random numbers of one repetition: they follow from these three values alone.
[[nodiscard]] SplitMix64 random_stream(std::uint64_t seed, Experiment experiment,
                                       std::size_t repetition) noexcept;

/// `wanted` repetitions of `steps` each, or as many as `budget` holds; 0 where that would be fewer
/// than both `wanted` and fewest_repetitions.
[[nodiscard]] std::size_t repetitions_within(std::size_t budget, std::size_t wanted,
                                             std::size_t steps) noexcept;

/// Counts hits over the repetitions [begin, end).
using CountHits = std::function<std::vector<std::size_t>(std::size_t begin, std::size_t end)>;

/// The hits of all repetitions, counted in as many parts as there are threads.
[[nodiscard]] LevelHits count_in_threads(std::size_t repetitions, std::size_t threads,
                                         std::size_t nodes, const CountHits& count);

}  // namespace cxmat
