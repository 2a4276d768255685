/// \file
/// Random numbers that are the same everywhere for the same seed: the distributions of <random>
/// differ between standard libraries.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// SplitMix64: 64 bits of state, a period of 2^64, every output once. For simulated answers and
/// samples, not for secrets. Whole numbers repeat bit by bit on every machine; what goes through
/// logarithms repeats up to the last digit of the C library's log and exp.
/// Source: Steele, Lea, Flood 2014, "Fast splittable pseudorandom number generators".
class SplitMix64 {
 public:
  explicit SplitMix64(std::uint64_t seed) noexcept : state_(seed) {}

  /// The next 64 bits.
  [[nodiscard]] std::uint64_t next() noexcept;

  /// Uniform in (0, 1), neither end included, in steps of 2^-52.
  [[nodiscard]] double uniform() noexcept;

  /// A whole number 0 <= x < n, every one equally probable; n >= 1.
  /// Source: Lemire 2019, "Fast random integer generation in an interval".
  [[nodiscard]] std::uint64_t below(std::uint64_t n) noexcept;

  /// Standard normal, by the polar method (Marsaglia and Bray 1964).
  [[nodiscard]] double normal() noexcept;

  /// Gamma with `shape` > 0 and scale 1: mean and variance are both `shape`.
  /// Source: Marsaglia and Tsang 2000, with their U^(1/shape) for shapes below 1.
  [[nodiscard]] double gamma(double shape) noexcept;

  /// Shares that sum to 1, Dirichlet with `alphas` >= 0; share i has the mean alpha_i /
  /// sum(alphas). An alpha of 0 gives a share of 0 and draws nothing; at least one is positive.
  [[nodiscard]] std::vector<double> dirichlet(std::span<const double> alphas);

 private:
  [[nodiscard]] double log_gamma(double shape) noexcept;

  std::uint64_t state_;
};

}  // namespace cxmat
