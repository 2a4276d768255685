/// \file
/// Mean, spread and standard error of the scores in a histogram.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/model.hpp>
#include <cxmat/tally/histogram.hpp>

#include <cstdint>
#include <optional>
#include <span>

namespace cxmat {

/// With weights w (1 for everyone where there are none) and m = sum(w x) / sum(w):
///
///     sd^2 = sum(w (x-m)^2) / (sum(w) (1 - sum(w^2) / sum(w)^2))      reliability weights
///     se^2 = n/(n-1) sum(w^2 (x-m)^2) / sum(w)^2                     linearised, weights fixed
///     effective n = sum(w)^2 / sum(w^2)                              Kish 1965
///
/// Without weights these are the usual sd (divisor n-1) and sd / sqrt(n). References: R's sd(),
/// cov.wt(method = "unbiased"), survey::svymean.
struct Moments {
  std::int64_t n = 0;
  double mean = 0;
  double effective_n = 0;
  double variance_unweighted = 0;        ///< divisor n-1; 0 for n < 2
  std::optional<double> sd;              ///< n >= 2
  std::optional<double> standard_error;  ///< n >= 2
};

/// Nothing for an empty histogram. Deviations from the mean are whole numbers before they become
/// doubles, so equal scores have a spread of exactly 0, and the order of rows cannot matter.
[[nodiscard]] std::optional<Moments> moments(const Bins& bins, Grid grid);

/// The same; where bins were coarsened, the unweighted mean still comes from the exact sum.
[[nodiscard]] std::optional<Moments> moments(const Histogram& scores, Grid grid);

}  // namespace cxmat
