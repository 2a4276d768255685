/// \file
/// What sums can be worked out from published sums: exact linear algebra over a prime field.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// The sums of some sets of things, of which each thing is one column. The sum over another set can
/// be worked out from them if and only if the set is a linear combination of theirs.
///
/// Computed modulo 2^31 - 1. A combination with whole or broken numbers is one modulo the prime,
/// too, unless the prime divides a determinant of zeros and ones, which those of tables do not; a
/// combination that exists modulo the prime alone would hide too much, never too little.
class PublishedSpan {
 public:
  /// `sets`: the columns that each of them has, each at most once.
  PublishedSpan(const std::vector<std::vector<std::uint32_t>>& sets, std::size_t columns);

  /// The sets whose sums, each taken some times, make up the sum over `set`; nothing if no
  /// combination does.
  [[nodiscard]] std::optional<std::vector<std::size_t>> combination(
      std::span<const std::uint32_t> set) const;

  /// A number per column so that those of a set sum up to 0 in both halves, modulo the prime, if
  /// combination() finds one; by chance, with a probability of 2^-62, if not.
  [[nodiscard]] std::vector<std::uint64_t> fingerprints() const;

  /// The sum of two fingerprints, half by half.
  [[nodiscard]] static std::uint64_t add(std::uint64_t a, std::uint64_t b) noexcept;
  /// What add() makes 0.
  [[nodiscard]] static std::uint64_t negated(std::uint64_t a) noexcept;

 private:
  using Row = std::vector<std::uint32_t>;

  void reduce(std::vector<Row> rows);

  std::size_t columns_;
  std::size_t sets_;
  std::vector<Row> rows_;            ///< reduced; columns, then how often each set is taken
  std::vector<std::size_t> pivots_;  ///< of each row
};

}  // namespace cxmat
