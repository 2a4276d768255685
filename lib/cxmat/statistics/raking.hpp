/// \file
/// Raking: weights under which the answers have the known shares of several margins at once.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <variant>
#include <vector>

namespace cxmat {

/// The respondents who share one category in every margin ("women, 30 to 49, north").
struct RakingCell {
  double weight = 0;                    ///< sum of their weights before raking, >= 0
  std::vector<std::size_t> categories;  ///< the position of its category, one per margin
  std::int64_t count = 0;               ///< how many they are; only trimmed() reads it
};

struct RakingResult {
  /// One per cell: what its respondents' weights are to be multiplied by. The sum of weight times
  /// factor is the sum of the weights. A cell without weight keeps 1.
  std::vector<double> factors;
  std::size_t iterations = 0;  ///< rounds over all margins
  /// Every share is within the tolerance of its target. False where the rounds ran out: the
  /// margins contradict each other in the cells that have respondents, or have too few of them.
  /// The factors then fit the last margin only and are not to be used.
  bool converged = false;
  double largest_error = 0;  ///< over all categories, of |share / target - 1|
};

/// Why there is no solution, seen before the first round; the first category it is true of.
struct RakingFault {
  enum class Kind : std::uint8_t {
    category_without_respondents,  ///< a target above 0, but nobody to give the weight to
    target_not_positive,           ///< a target of 0 or below (or no number) for respondents
    category_without_target,       ///< a cell names a category beyond the margin's targets
  };
  Kind kind = Kind::category_without_respondents;
  std::size_t margin = 0;
  std::size_t category = 0;
};

/// Iterative proportional fitting (raking): margin after margin, each cell's factor is multiplied
/// by target / current share of its category, until all shares are within a relative `tolerance`
/// of their targets or `most_iterations` rounds are over. `targets` holds one list per margin, one
/// target per category: shares or counts, finite, normalised here. A target of 0 without
/// respondents is ignored. Without margins the factors are 1. Source: Deming and Stephan 1940;
/// reference survey::rake (whose default tolerance is one person) and survey::calibrate(calfun =
/// "raking") in R.
[[nodiscard]] std::variant<RakingResult, RakingFault> rake(
    std::span<const RakingCell> cells, std::span<const std::vector<double>> targets,
    double tolerance = 1e-10, std::size_t most_iterations = 1000);

struct Trimmed {
  std::vector<double> factors;
  double share = 0;  ///< of the respondents with weight, 0..1: how many had their weight changed
};

/// Limits the weights after raking: a cell's weight per respondent (weight times factor / count) is
/// brought into `low` to `high` times its mean over all respondents (0.3 to 3 is usual), then all
/// are rescaled to the old total. One pass: the rescaling may leave weights slightly outside the
/// limits, and the margins no longer fit exactly.
/// Where respondents of a cell differ in weight, their mean is what is limited. Cells without
/// weight drop out. `factors` are those of rake() for the same `cells`; 0 <= low <= 1 <= high;
/// cells with weight have count > 0.
[[nodiscard]] Trimmed trimmed(std::span<const RakingCell> cells, std::span<const double> factors,
                              double low, double high);

/// Kish's design effect of weights, n / n_eff = n sum(w^2) / sum(w)^2, at least 1: how many times
/// more people are needed because some count more than others. n_eff = `n` / design effect.
/// `n` is the number of weights, sum_weights > 0. Source: Kish 1965, 1 + (sd/mean)^2 of the
/// weights with divisor n.
[[nodiscard]] double design_effect(double sum_weights, double sum_squared_weights,
                                   double n) noexcept;

}  // namespace cxmat
