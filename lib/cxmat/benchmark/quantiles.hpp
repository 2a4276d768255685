/// \file
/// Reading between the quantiles that a publication gives.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>

#include <optional>
#include <span>

namespace cxmat {

/// The score at `percent`, 0..100, linear between the quantiles around it; none outside them.
/// `quantiles` rise by percent and do not fall by score.
[[nodiscard]] std::optional<double> score_at(std::span<const PeerQuantile> quantiles,
                                             double percent) noexcept;

/// The score of exactly this quantile; none where it is not given.
[[nodiscard]] std::optional<double> given_at(std::span<const PeerQuantile> quantiles,
                                             double percent) noexcept;

/// The percentile of `score`, linear between the quantiles around it, the middle of those that
/// equal it; none outside them. `quantiles` as in score_at().
[[nodiscard]] std::optional<double> percent_of(std::span<const PeerQuantile> quantiles,
                                               double score) noexcept;

}  // namespace cxmat
