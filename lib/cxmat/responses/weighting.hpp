/// \file
/// Respondents' weights made from groupings: every value of one counts the same, or the answers get
/// the known shares of several at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

/// The known shares of a grouping's values in the whole staff or market.
struct Margin {
  std::string grouping;
  std::map<std::string, Decimal, std::less<>> shares;  ///< by value; need not add up to 1

  bool operator==(const Margin&) const = default;
};

/// Respondents' weights made from groupings, on top of a column of weights.
struct Weighting {
  std::string balance_by;       ///< every value of this grouping counts the same; empty: no
  std::vector<Margin> margins;  ///< raking; not together with balance_by
  Decimal trim_low{Decimal::unit * 3 / 10};  ///< raked weights stay within these, times their mean
  Decimal trim_high = Decimal::of(3);

  bool operator==(const Weighting&) const = default;
  [[nodiscard]] bool any() const noexcept { return !balance_by.empty() || !margins.empty(); }
};

/// What weights do to one wave. Respondents of weight 0 are in none of these figures.
struct WeightingFigures {
  double design_effect = 1;  ///< n / effective n, Kish
  double smallest = 1;       ///< weights, in multiples of their mean
  double largest = 1;
  std::size_t iterations = 0;  ///< of raking
  double trimmed_share = 0;    ///< of the respondents with a raked weight: how many were cut
  /// Respondents without a value in a margin, who keep the mean weight; nothing: hidden.
  std::optional<std::int64_t> unplaced = 0;

  bool operator==(const WeightingFigures&) const = default;
};

struct WeightedResponses {
  Responses responses;
  std::vector<WeightingFigures> waves;  ///< as many as wave names

  bool operator==(const WeightedResponses&) const = default;
};

/// `responses` with the weights that `weighting` makes, each wave on its own: the weight of its
/// column (1 without one) times a factor, scaled to a mean of 1 over the respondents whose weight
/// is not 0. Weights are whole millionths, at least one; a weight of 0 stays 0. Raking is iterative
/// proportional fitting, see statistics/raking.hpp, then trimming; balancing is the same with
/// equal shares for all values that answered, untrimmed. Who has no value in one of the groupings
/// keeps the factor 1, the mean, and is left out of the fit (weights_unplaced, a warning).
/// Without any weighting the weights stay as they are and only the figures are worked out.
///
/// Errors: a grouping that the responses do not have (unknown_grouping), a share for a value that
/// nobody of a wave has (margin_without_respondents), a value that occurs and has no share
/// (margin_value_missing), margins that no weights meet (raking_not_converged).
[[nodiscard]] Result<WeightedResponses> apply_weighting(Responses responses,
                                                        const Weighting& weighting);

}  // namespace cxmat
