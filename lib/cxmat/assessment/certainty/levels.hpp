/// \file
/// Whether the reported levels come out again, given what a group's respondents sum up to.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

/// Positions in Assessment::nodes of the nodes whose level is checked: `overall`, then the scored
/// questionnaires in their order. Everything about certainty counts nodes in this order.
[[nodiscard]] std::vector<std::size_t> reported_nodes(const Assessment& assessment);

/// A group of respondents at one node: the weighted sum of their scores, and the weight behind it.
struct GroupSum {
  double score = 0;
  double weight = 0;
};

/// In how many of some repetitions each reported level came out. No repetitions: not worked out.
struct LevelHits {
  std::size_t repetitions = 0;
  std::vector<std::size_t> hits;
};

/// The levels as they are reported, and the way from group sums to them: means, caps, `overall`.
class ReportedLevels {
 public:
  ReportedLevels(const Assessment& assessment, const Plan& plan);

  [[nodiscard]] std::size_t size() const noexcept { return nodes_.size(); }

  /// Adds 1 to the hits of every node whose reported level follows from `sums`, which are those of
  /// ScoreTree::summed. `shares`: of the
  /// questionnaires in `overall`.
  void count(std::span<const GroupSum> sums, std::span<const double> shares,
             std::span<std::size_t> hits) const;

 private:
  struct Node {
    const Levels* levels = nullptr;  ///< refers to the assessment
    std::optional<double> highest;   ///< the cap, as a score
    std::optional<int> level;
  };

  [[nodiscard]] std::optional<double> overall_score(std::span<const GroupSum> sums,
                                                    std::span<const double> shares) const;
  [[nodiscard]] double capped(std::size_t node, double score) const noexcept;

  std::vector<Node> nodes_;
  OverallRule rule_;
};

}  // namespace cxmat
