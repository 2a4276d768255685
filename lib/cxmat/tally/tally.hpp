/// \file
/// What adds up: per cell (an observed combination of wave and groups) the counts and whole-number
/// sums from which every figure follows. Integers add exactly in any order, so the result depends
/// neither on the order of rows nor on how they were split.
///
/// A tally holds small cells: it is internal and never published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/histogram.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// How often an answer was given, and by how much weight.
struct AnswerTally {
  std::int64_t count = 0;
  Unsigned128 weight = 0;
  Unsigned128 weight_squared = 0;

  void add(std::uint64_t weight_of_respondent) noexcept;
  void merge(const AnswerTally& other) noexcept;
  bool operator==(const AnswerTally&) const = default;
};

struct QuestionTally {
  std::vector<AnswerTally>
      choices;  ///< of a select_multiple: how often each was among those chosen
  AnswerTally answered;
  AnswerTally asked;  ///< everyone it was shown to: answered or missing for whatever reason
  /// The answers' payloads: a number's millionths; of a select_multiple the scores, on the grid.
  Histogram values;
  std::int64_t unanswered = 0;
  std::int64_t not_applicable = 0;
  std::int64_t dont_know = 0;
  std::int64_t not_shown = 0;

  void merge(const QuestionTally& other);
  bool operator==(const QuestionTally&) const = default;
};

/// Sums over the respondents who have both scores of a pair, each respondent's term times the
/// square of their weight (1 where there are no weights).
struct PairTally {
  std::int64_t count = 0;
  WideSum squares;   ///< sum w^2
  WideSum first;     ///< sum w^2 a
  WideSum second;    ///< sum w^2 b
  WideSum products;  ///< sum w^2 a b

  void add(std::int64_t a, std::int64_t b, std::uint64_t weight) noexcept;
  void merge(const PairTally& other) noexcept;
  bool operator==(const PairTally&) const = default;
};

struct NodeTally {
  std::int64_t asked = 0;                  ///< respondents who were asked something here
  std::int64_t took_part = 0;              ///< of them: who count in n
  Unsigned128 coverage = 0;                ///< sum of their coverages, on the node's coverage grid
  Histogram scores;                        ///< on the node's grid
  std::vector<Unsigned128> contributions;  ///< per part: respondents' weight x (w v / answered
                                           ///< weight), same grid
  /// Parts in pairs (i <= j, row by row). A dimension: its own scored questions, over respondents
  /// who answered all of them, for Cronbach's alpha (unweighted). `overall`: the questionnaires,
  /// over respondents with both scores, for the interval.
  std::vector<PairTally> pairs;

  void merge(const NodeTally& other);
  bool operator==(const NodeTally&) const = default;
};

/// Signs of carelessness that a single row shows (responses/quality.hpp); those that compare rows
/// are no sums.
struct SignTally {
  std::int64_t shown_enough = 0;  ///< so many questions on one scale that a straight line shows
  std::int64_t straight_lining = 0;
  std::int64_t missing = 0;

  void merge(const SignTally& other) noexcept;
  bool operator==(const SignTally&) const = default;
};

/// Sums over some respondents.
struct Sums {
  std::int64_t respondents = 0;
  std::int64_t without_answers = 0;  ///< respondents who answered nothing at all
  std::vector<QuestionTally> questions;
  std::vector<NodeTally> nodes;
  SignTally signs;  ///< where Tally::signs_judged

  void merge(const Sums& other);
  bool operator==(const Sums&) const = default;
};

struct CellKey {
  std::int32_t wave = 0;
  std::vector<std::int32_t> groups;  ///< a position per grouping; -1: no value

  auto operator<=>(const CellKey&) const = default;  // NOLINT(modernize-use-nullptr): no pointer
};

struct CellTally {
  CellKey key;
  Sums sums;

  bool operator==(const CellTally&) const = default;
};

struct Tally {
  bool weighted = false;
  bool signs_judged = false;
  std::vector<std::string> waves;
  std::vector<GroupColumn> groupings;  ///< names and values; positions are empty
  std::vector<CellTally> cells;        ///< by rising key

  bool operator==(const Tally&) const = default;
};

/// Sums of zero with the plan's shape.
[[nodiscard]] Sums empty_sums(const Plan& plan);

/// The sum over all cells that `wanted` accepts.
[[nodiscard]] Sums sum_of(const Tally& tally, const Plan& plan,
                          const std::function<bool(const CellKey&)>& wanted);

struct SignRules;

/// One pass over the responses. A respondent with weight 0 drops out. With `signs` those of each
/// respondent are counted, too.
[[nodiscard]] Tally make_tally(const Plan& plan, const Responses& responses,
                               const SignRules* signs = nullptr);

/// The position of the pair (i, j), i <= j, of `count` parts in NodeTally::pairs.
[[nodiscard]] constexpr std::size_t pair_index(std::size_t i, std::size_t j,
                                               std::size_t count) noexcept {
  return i * count - i * (i + 1) / 2 + j;
}

/// The positions in `node.parts` whose pairs are kept: a dimension's own scored questions (where
/// there are at least two), the questionnaires of `overall`, nothing elsewhere.
[[nodiscard]] std::vector<std::size_t> paired_parts(const Plan& plan, std::size_t node);

}  // namespace cxmat
