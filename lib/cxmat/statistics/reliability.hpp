/// \file
/// Do a dimension's questions measure one thing, and do the people in a group see it alike?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Cronbach's alpha, raw: J/(J-1) (1 - trace(C)/sum(C)), C the J x J covariance matrix of the
/// items (row by row). Nothing for J < 2 or where no item varies. May be negative: that is a
/// finding (an item runs against the others), not clipped.
/// Source: Cronbach 1951; reference psych::alpha (raw_alpha) and multilevel::cronbach in R.
[[nodiscard]] std::optional<double> cronbach_alpha(std::span<const double> covariances,
                                                   std::size_t items);

/// What one item does to the scale.
struct ItemReliability {
  /// Raw alpha of the other items; nothing where fewer than two remain or none of them varies.
  /// Higher than the scale's alpha: the item weakens it.
  std::optional<double> alpha_if_dropped;
  /// Correlation of the item with the sum of the others, -1..1 (psych's r.drop); nothing where the
  /// item or that sum does not vary. Below 0: the item runs against the others.
  std::optional<double> item_rest;
};

struct Reliability {
  double alpha = 0;  ///< raw, as cronbach_alpha()
  /// J r / (1 + (J-1) r), r the mean correlation: alpha as if all items had the same variance.
  /// Nothing where an item is constant, or where the standardized items add up to a constant.
  std::optional<double> standardized;
  /// 95 % interval of the raw alpha after Feldt: 1 - (1-alpha) F(0.975; n-1, (n-1)(J-1)) to
  /// 1 - (1-alpha) F(0.025; the same). Nothing where n < 2.
  std::optional<double> low;
  std::optional<double> high;
  std::optional<double> mean_correlation;  ///< of all pairs; nothing where an item is constant
  std::vector<ItemReliability> items;      ///< in the order of the covariances
};

/// Cronbach's alpha with what it needs to be read. `covariances` is the J x J matrix of `items` = J
/// items, row by row, of `n` complete respondents; scores in [0, 1] or of that size, because
/// variances below 1e-15 are taken for rounding. A constant item stays in and counts in J.
/// Nothing for J < 2 or where the sum of the items does not vary.
/// Source: Cronbach 1951; Feldt, Woodruff, Salih 1987; reference psych::alpha (raw_alpha,
/// std.alpha, alpha.drop, r.drop) and psych::alpha.ci in R.
[[nodiscard]] std::optional<Reliability> reliability(std::span<const double> covariances,
                                                     std::size_t items, std::int64_t n);

/// Turns `item` around, in place: the covariances as if its answer were min + max - answer. The
/// signs of its row and column flip, its variance stays.
void reverse_item(std::span<double> covariances, std::size_t items, std::size_t item);

/// The variance of answers spread evenly over `categories` equally spaced ones: (A^2 - 1) / 12.
[[nodiscard]] double uniform_variance(std::size_t categories) noexcept;

/// Within-group agreement of J items: J (1-s) / (J (1-s) + s), s the mean of the items' variances
/// over the variance of a uniform distribution; 0 where s >= 1. With one item: 1 - s.
/// `ratios` are the J values variance / uniform variance; nothing if there are none.
/// Source: James, Demaree, Wolf 1984; reference multilevel::rwg and rwg.j in R.
[[nodiscard]] std::optional<double> agreement(std::span<const double> ratios) noexcept;

}  // namespace cxmat
