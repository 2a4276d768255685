/// \file
/// Several hidden cells of one node taken together: what an attacker finds by taking what is shown
/// away from a total, and how exactly it fixes the mean of one of them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

/// People behind a cell: with a score; where there are none, with an answer.
[[nodiscard]] std::int64_t people_in(const Figures& figures) noexcept;

/// All, or all but one, of those who answered gave the same answer.
[[nodiscard]] bool is_unanimous(const Figures& figures) noexcept;

/// What adds up over cells: counts, sums, how often each score occurs.
struct AnswerPool {
  std::int64_t asked = 0;
  std::int64_t people = 0;
  double sum = 0;  ///< of the scores, each person once
  double weight = 0;
  double weighted_sum = 0;                 ///< of weight x score
  bool counted = true;                     ///< `scores` is complete
  std::vector<ScoreCount> scores;          ///< of questions, rising
  std::vector<std::int64_t> level_counts;  ///< of other nodes
  std::vector<std::int64_t> choices;       ///< of questions: how often each was chosen
  double lowest = 1;
  double highest = 0;

  void add(const Figures& figures);

  /// All, or all but one, gave the same answer, as far as the counts above say.
  [[nodiscard]] bool is_unanimous() const noexcept;
};

/// Where the mean score of a cell can lie if the attacker knows the pool and that the cell holds
/// at least `fewest` of its people (1 or more). The scores of nodes other than questions are known
/// by the level that they lie in and by their sum. Nothing where nobody has a score.
[[nodiscard]] std::optional<Interval> possible_means(const AnswerPool& pool, const Figures& cell,
                                                     std::int64_t fewest, const Levels& levels);

/// One level as a difference of scores: 1/(K-1), of five levels where there are none.
[[nodiscard]] double level_width(const Levels& levels) noexcept;

}  // namespace cxmat
