/// \file
/// How much of the spread of answers lies between groups? Intraclass correlations.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <span>

namespace cxmat {

/// A group of `n` people; `sum_of_squares_within` is the sum of (answer - the group's mean)^2.
struct GroupSummary {
  std::int64_t n = 0;
  double mean = 0;
  double sum_of_squares_within = 0;
};

/// Any of the correlations may be negative: people in a group then differ more than people of
/// different groups. That is shown, not clipped.
struct IntraclassCorrelation {
  double icc1 = 0;  ///< how far one person's answer speaks for the group, with k = N / G
  /// How reliable the groups' means are; nothing where they do not differ at all.
  std::optional<double> icc2;
  double mean_group_size = 0;  ///< k = N / G
  double icc1_textbook = 0;    ///< icc1 with k0 = (N - sum n^2 / N) / (G - 1); the same if balanced
  double between = 0;          ///< mean square between the groups, MSB
  double within = 0;           ///< mean square within them, MSW
};

/// One-way analysis of variance of G groups with N people: ICC(1) = (MSB-MSW) / (MSB + (k-1) MSW),
/// ICC(2) = (MSB-MSW) / MSB. Groups with n = 0 do not count; their mean is not looked at.
/// Nothing for fewer than two groups, N <= G (one person each) or no variance at all: mean squares
/// below 1e-15 are taken for the rounding of scores in [0, 1].
/// Source: Bartko 1976, Bliese 2000; reference multilevel::ICC1 and ICC2 in R for k = N / G,
/// Snedecor and Cochran 1967 for k0.
[[nodiscard]] std::optional<IntraclassCorrelation> intraclass(
    std::span<const GroupSummary> groups) noexcept;

}  // namespace cxmat
