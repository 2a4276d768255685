// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/node_difference.hpp"

#include "cxmat/statistics/student_t.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat {
namespace {

constexpr double upper_tail = 0.975;

double squared(double number) {
  return number * number;
}

}  // namespace

std::optional<ScoreError> error_of(const SummaryNode& node) {
  if (!node.level_score || !node.interval || node.n < 2) {
    return std::nullopt;
  }
  const double half =
      std::max(node.interval->high - *node.level_score, *node.level_score - node.interval->low);
  const auto degrees = static_cast<double>(node.n - 1);
  return ScoreError{std::max(0.0, half) / student_t_quantile(upper_tail, degrees), degrees};
}

std::optional<NodeDifference> difference_between(const SummaryNode& a, const SummaryNode& b) {
  if (!a.level_score || !b.level_score) {
    return std::nullopt;
  }
  NodeDifference found;
  found.difference = *b.level_score - *a.level_score;
  const std::optional<ScoreError> error_a = error_of(a);
  const std::optional<ScoreError> error_b = error_of(b);
  if (!error_a || !error_b) {
    return found;
  }
  const double variance_a = squared(error_a->standard_error);
  const double variance_b = squared(error_b->standard_error);
  const double variance = variance_a + variance_b;
  constexpr double rounding = 1e-18;  // of levels
  if (variance < rounding) {
    return found;
  }
  const double degrees = squared(variance) / (squared(variance_a) / error_a->degrees_of_freedom +
                                              squared(variance_b) / error_b->degrees_of_freedom);
  const double half = student_t_quantile(upper_tail, degrees) * std::sqrt(variance);
  found.t = found.difference / std::sqrt(variance);
  found.degrees_of_freedom = degrees;
  found.p = student_t_two_sided(*found.t, degrees);
  found.interval = Interval{found.difference - half, found.difference + half};
  return found;
}

}  // namespace cxmat
