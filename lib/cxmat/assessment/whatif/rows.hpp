/// \file
/// What raises do to the mean of respondents' scores at one node.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/whatif/raise.hpp>
#include <cxmat/assessment/whatif/slope.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat::whatif {

/// Per question of the plan and per raise: a gain in score.
using Gains = std::vector<std::vector<double>>;

/// How raises answer for the mean score of a node that respondents have scores at: as the least
/// well-behaved model here and below does.
[[nodiscard]] Response response_of(const Plan& plan, std::size_t node);

struct RowGains {
  double score = 0;  ///< the mean now
  Gains gains;       ///< exact where linear, from above where concave, empty otherwise
};

/// Which respondents have a score, and which of their answers it is made of, depends only on where
/// they gave answers; raises leave that as it is. So what one more unit of score in an answer adds
/// to a respondent's score is the product of the slopes on the way up, and can be read off today's
/// answers. Nothing where nobody has a score.
[[nodiscard]] std::optional<RowGains> row_gains(const Plan& plan, std::size_t node,
                                                const Responses& responses,
                                                std::span<const RaisableQuestion> questions);

/// The mean score of a node under any selection, worked out respondent by respondent; equal
/// respondents once.
class RowScore {
 public:
  RowScore(const Plan& plan, std::size_t node, const Responses& responses,
           std::span<const RaisableQuestion> questions);

  /// Somebody must have a score.
  [[nodiscard]] double score(const Selection& selection) const;
  /// Answers looked at per call of score().
  [[nodiscard]] std::size_t work() const noexcept;

 private:
  struct Row {
    std::vector<Answer> answers;
    std::vector<std::int64_t> payloads;
    double weight = 0;
  };

  Plan plan_;                           ///< only what lies below the node, which stands first
  std::vector<std::size_t> questions_;  ///< their positions in the whole plan
  std::vector<Row> rows_;
  std::span<const RaisableQuestion> raisable_;
};

}  // namespace cxmat::whatif
