/// \file
/// Do two results differ at a node by more than chance?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>

#include <optional>

namespace cxmat {

/// How sure a node's level score is.
struct ScoreError {
  double standard_error = 0;      ///< in levels
  double degrees_of_freedom = 0;  ///< n - 1
};

/// The standard error behind the node's 95 % interval: its half width over t(0.975, n-1). The wider
/// half is taken, because an interval ends where the scale ends. Nothing without an interval (one
/// agreed answer set, a capped score, n < 2).
[[nodiscard]] std::optional<ScoreError> error_of(const SummaryNode& node);

/// b minus a, on level scores.
struct NodeDifference {
  double difference = 0;
  /// Whether it can be tested; the figures below are absent where not.
  std::optional<double> t, degrees_of_freedom, p;
  std::optional<Interval> interval;  ///< 95 %

  bool operator==(const NodeDifference&) const = default;
};

/// Welch's test of two independent groups, on the standard errors of the two scores: t = (b - a) /
/// sqrt(ea^2 + eb^2), degrees of freedom after Welch and Satterthwaite. Not tested where either
/// score has no standard error or both are 0. Nothing where either score is missing or hidden.
/// Source: Welch 1947; reference t.test in R, which starts from the same standard errors.
[[nodiscard]] std::optional<NodeDifference> difference_between(const SummaryNode& a,
                                                               const SummaryNode& b);

}  // namespace cxmat
