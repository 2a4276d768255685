/// \file
/// What sums can be worked out from published sums: exact linear algebra over a prime field.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// A column and how many times it is taken, modulo the prime.
struct TakenColumn {
  std::uint32_t column = 0;
  std::uint32_t times = 1;

  bool operator==(const TakenColumn&) const = default;
};

/// The sums of some sets of things, of which each thing is one column. Another sum of columns, each
/// taken some times, can be worked out from them if and only if it is a linear combination of
/// theirs.
///
/// Computed modulo 2^31 - 1. A combination with whole or broken numbers is one modulo the prime,
/// too, unless the prime divides a determinant of zeros and ones, which those of tables do not; a
/// combination that exists modulo the prime alone would hide too much, never too little.
class PublishedSpan {
 public:
  /// `sets`: the columns that each of them has, each at most once.
  PublishedSpan(const std::vector<std::vector<std::uint32_t>>& sets, std::size_t columns);

  /// The sets whose sums, each taken some times, make up the wanted one; nothing if no combination
  /// does.
  [[nodiscard]] std::optional<std::vector<std::size_t>> combination(
      std::span<const TakenColumn> wanted) const;

  /// Four numbers per column, so that columns, each taken some times, sum up to 0 in all of them if
  /// combination() finds them; by chance, with a probability of about 2^-124, if not.
  using Fingerprint = std::array<std::uint32_t, 4>;
  [[nodiscard]] std::vector<Fingerprint> fingerprints() const;

 private:
  using Row = std::vector<std::uint32_t>;

  void reduce(std::vector<Row> rows);

  std::size_t columns_;
  std::size_t sets_;
  std::vector<Row> rows_;            ///< reduced; columns, then how often each set is taken
  std::vector<std::size_t> pivots_;  ///< of each row
};

}  // namespace cxmat
