/// \file
/// Work on columns of codes, as many at a time as the machine's registers hold. Which
/// instructions there are is found out as the program runs; the results are the same with all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/counting_plan.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>

namespace cxmat::kernels {

/// A column's length in memory.
inline constexpr std::size_t column_size = 256;
/// Row counts below are multiples of this, at most column_size.
inline constexpr std::size_t row_step = 64;
/// So many bytes of a row become columns together.
inline constexpr std::size_t column_step = 16;

/// Columns one after the other, column_size bytes each: AnswerCodes.
using Column = std::uint8_t;

inline constexpr Column code_not_shown = 252;
inline constexpr Column code_unanswered = 255;

/// Of a row: sums over a node's questions, which fit a byte.
struct RowWeights {
  std::uint8_t* asked;
  std::uint8_t* covered;
  std::uint8_t* scored;
  std::uint8_t* value;  ///< weight x score
};

struct LineQuestion {
  std::uint8_t scale = no_scale;
  bool comparable = false;

  static constexpr std::uint8_t no_scale = 255;
};

/// Per row; see LineProgress and count_signs().
struct Lines {
  std::uint8_t* equal;  ///< the longest run of equal answers
  std::uint8_t* shown;  ///< the longest run of questions shown on one scale
  std::uint8_t* comparable_shown;
  std::uint8_t* comparable_given;
};

/// The work as one instruction set does it.
struct ColumnKernels {
  /// `stride` bytes a row, a multiple of column_step, become `stride` columns.
  void (*to_columns)(const std::uint8_t* rows, std::size_t stride, std::size_t row_count,
                     Column* columns) = nullptr;

  /// Two tables of 1 (counted first), 16 (counted second) and 0 each: how many rows have a code of
  /// the first and second class of `a`, then of `b`.
  std::array<std::uint32_t, 4> (*count_classes)(const Column* column, std::size_t row_count,
                                                const CodeTable& a, const CodeTable& b) = nullptr;

  /// How many rows have nothing but unanswered and not_shown in all columns.
  std::size_t (*count_silent)(const Column* columns, std::size_t column_count,
                              std::size_t row_count) = nullptr;

  void (*weigh)(const Column* columns, std::size_t row_count,
                std::span<const WeighedQuestion> questions, const RowWeights& sums) = nullptr;

  /// The sum over rows of a code's score times the row's factor, which is not negative.
  std::int64_t (*sum_of_products)(const Column* column, std::size_t row_count,
                                  const CodeTable& score, const std::int16_t* factors) = nullptr;

  /// Over the rows that have a score in all questions: returns how many there are; adds the
  /// scores' sums, and those of the products of pairs (i <= j, row by row). `scratch` holds a
  /// column of int16_t per question.
  std::size_t (*sum_pairs)(const Column* columns, std::size_t row_count,
                           const PairedQuestions& paired, std::int16_t* scratch,
                           std::uint64_t* sums, std::uint64_t* products) = nullptr;

  /// An entry per question, at most 254.
  void (*follow_lines)(const Column* columns, std::size_t row_count,
                       std::span<const LineQuestion> questions, const Lines& lines) = nullptr;

  /// How many rows reach `bound`.
  std::size_t (*count_at_least)(const std::uint8_t* values, std::size_t row_count,
                                std::uint8_t bound) = nullptr;
};

/// Those that this machine can do, the best one first; the last one is plain C++.
[[nodiscard]] std::span<const ColumnKernels> column_kernels();

}  // namespace cxmat::kernels
