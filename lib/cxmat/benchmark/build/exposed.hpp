/// \file
/// Finds small groups of peers whose sums follow from published ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/span.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// So many small columns are searched for unions of three and four; beyond, of two.
inline constexpr std::size_t most_small_columns = 1500;

/// Unions of up to four columns with fewer than `minimum` peers in all, whose sum follows from the
/// published ones: the smallest kind that there is (single columns, else pairs, else more), at most
/// a thousand of them. `peers` is how many each column stands for, at least 1. With a minimum of 5
/// nothing is left out: a union of five columns has five peers.
[[nodiscard]] std::vector<std::vector<std::uint32_t>> exposed_unions(
    const PublishedSpan& published, std::span<const std::size_t> peers, std::size_t minimum);

}  // namespace cxmat
