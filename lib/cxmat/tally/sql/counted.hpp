/// \file
/// Adds the rows of a query's result to the sums of a cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/sql/shape.hpp>
#include <cxmat/tally/sql/source.hpp>
#include <cxmat/tally/tally.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <vector>

namespace cxmat::sql {

class CountedRows {
 public:
  /// Both must outlive this.
  CountedRows(const Plan& plan, const Source& source);

  /// How many numbers a row of the sums of `node` has; nothing if there are no such rows.
  [[nodiscard]] std::optional<std::size_t> numbers_of(std::size_t node) const;
  /// True if there are rows of `node`'s scores.
  [[nodiscard]] bool has_scores(std::size_t node) const;

  /// A row of sums: `n` respondents with the keys `a` and `b`, and numbers_of(node) numbers.
  void add_sums(std::size_t node, std::int64_t a, std::int64_t b, std::int64_t n,
                std::span<const Unsigned128> numbers, Sums& sums);
  /// A row of scores: `n` respondents have `score` at `node`.
  void add_scores(std::size_t node, std::int64_t score, std::int64_t n, Sums& sums);
  /// Once all rows of a cell were added: what follows from them.
  void finish(Sums& sums) const;

  /// A node some of whose rows are missing: the passes do not agree on how many there are.
  [[nodiscard]] std::optional<std::size_t> incomplete() const;

  /// Per question: so many texts meant nothing.
  [[nodiscard]] std::span<const std::int64_t> unknown() const noexcept { return unknown_; }

 private:
  struct Values {
    Unsigned128 sum = 0;      ///< of scores
    Unsigned128 squares = 0;  ///< of their squares
  };

  Values count_question(std::size_t question, std::int64_t n, std::span<const Unsigned128> counts,
                        QuestionTally& tally);
  [[nodiscard]] std::int64_t weight_behind(std::size_t node, std::int64_t a) const;

  const Plan* plan_;
  const Source* source_;
  std::map<std::size_t, SumsPass> passes_;
  std::vector<bool> scores_;
  std::vector<std::int64_t> rows_;           // per node, in rows of sums
  std::vector<std::int64_t> rows_of_score_;  // with a score, in rows of sums less those of scores
  std::vector<std::int64_t> unknown_;
};

}  // namespace cxmat::sql
