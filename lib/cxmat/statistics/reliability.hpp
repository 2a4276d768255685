/// \file
/// Do a dimension's questions measure one thing, and do the people in a group see it alike?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>

namespace cxmat {

/// Cronbach's alpha, raw: J/(J-1) (1 - trace(C)/sum(C)), C the J x J covariance matrix of the
/// items (row by row). Nothing for J < 2 or where no item varies. May be negative: that is a
/// finding (an item runs against the others), not clipped.
/// Source: Cronbach 1951; reference psych::alpha (raw_alpha) and multilevel::cronbach in R.
[[nodiscard]] std::optional<double> cronbach_alpha(std::span<const double> covariances,
                                                   std::size_t items);

/// The variance of answers spread evenly over `categories` equally spaced ones: (A^2 - 1) / 12.
[[nodiscard]] double uniform_variance(std::size_t categories) noexcept;

/// Within-group agreement of J items: J (1-s) / (J (1-s) + s), s the mean of the items' variances
/// over the variance of a uniform distribution; 0 where s >= 1. With one item: 1 - s.
/// `ratios` are the J values variance / uniform variance; nothing if there are none.
/// Source: James, Demaree, Wolf 1984; reference multilevel::rwg and rwg.j in R.
[[nodiscard]] std::optional<double> agreement(std::span<const double> ratios) noexcept;

}  // namespace cxmat
