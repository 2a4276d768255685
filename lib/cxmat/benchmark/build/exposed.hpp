/// \file
/// Finds small groups of peers about whom something follows from published sums.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/span.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// Columns, each taken some times; one of it is taken once.
using Combination = std::vector<TakenColumn>;

/// So many small columns are searched for combinations of three; beyond, of two.
inline constexpr std::size_t most_small_columns = 1500;
/// So many are searched for combinations of four.
inline constexpr std::size_t most_small_columns_of_four = 300;

/// Combinations of up to four columns, with fewer than `minimum` peers in all, that follow from the
/// published sums: not only x + y but also x - y, for with the squares (a standard deviation tells
/// their sum) that gives both. The smallest kind that there is (single columns, else pairs, else
/// more), at most a thousand of them. `peers` is how many each column stands for, at least 1. With
/// a minimum of 5 no kind is left out: five columns have five peers.
[[nodiscard]] std::vector<Combination> exposed_combinations(const PublishedSpan& published,
                                                            std::span<const std::size_t> peers,
                                                            std::size_t minimum);

}  // namespace cxmat
