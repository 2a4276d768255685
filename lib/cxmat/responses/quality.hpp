/// \file
/// Signs that a response was not given with care. They are counted, and take a response out only
/// where the assessment says so: a careful person may look careless.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <array>
#include <bitset>
#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat {

/// A sign that a response was not given with care.
enum class QualityFlag : std::uint8_t {
  straight_lining,  ///< the same answer on one and the same scale, question after question
  speeding,         ///< far faster than the others
  duplicate,        ///< a respondent's id a second time in a wave
  near_duplicate,   ///< answers that equal an earlier row's almost everywhere
  missing           ///< too little answered of what was asked
};
inline constexpr std::size_t quality_flag_count = 5;

[[nodiscard]] std::string_view to_string(QualityFlag flag) noexcept;

/// When a response is flagged, and which flags take it out. Nothing is taken out by default.
struct QualityRules {
  std::size_t straight_line = 10;                  ///< run of equal answers in one scale, at least
  Decimal speed{Decimal::unit * 3 / 10};           ///< below this share of the median duration
  Decimal near_duplicate{Decimal::unit};           ///< share of equal answers, at least; 1: all
  std::size_t near_duplicate_answers = 15;         ///< answers in common, at least
  Decimal missing{Decimal::unit / 2};              ///< below this share of what was asked
  std::array<bool, quality_flag_count> exclude{};  ///< by flag

  bool operator==(const QualityRules&) const = default;
};

/// The flags of one response, by position in QualityFlag. An unset bit says "not raised", also
/// where the flag could not be judged: see can_judge().
using QualityFlags = std::bitset<quality_flag_count>;

/// Speeding is judged from so many known durations in a wave: below, a median says little.
inline constexpr std::size_t fewest_durations = 5;

/// In a wave of more rows only rows that are equal in all answers are near-duplicates, whatever
/// share the rules ask for: comparing each row with each earlier one takes rows^2 / 2 comparisons.
inline constexpr std::size_t most_rows_compared = 5'000;

/// The flags of every row of `responses`, whose columns belong to `questions` in the same order.
/// Each wave is judged on its own.
///
/// - straight_lining: a run of `straight_line` equal answers over select_one questions that follow
///   each other on the same scale (same name and choices). Questions that were not shown and those
///   of other types are passed over; na, dk and no answer end a run. Answers are compared as given:
///   the scale's direction does not matter.
/// - speeding: shorter than `speed` times the median of the wave's known durations.
/// - duplicate: the id of another row of the wave, which stays. Rows without an id have none.
/// - near_duplicate: at least `near_duplicate_answers` answers in common with another row of the
///   wave, which stays, of which a share of at least `near_duplicate` are equal. At 1, and in waves
///   of more than `most_rows_compared` rows, both rows answered the same questions and all answers
///   are equal. Only choices and numbers are compared; a row whose answers are all the same is left
///   alone: straight lines are equal by nature.
/// - missing: less than the share `missing` of the questions shown has an answer, na or dk. Text
///   questions are free to be left out and do not count. Rows that were shown nothing have no flag.
///
/// Of several rows alike the one with the most answers stays; which it is depends on what the rows
/// hold, never on their order.
[[nodiscard]] std::vector<QualityFlags> judge_quality(const Responses& responses,
                                                      std::span<const Question* const> questions,
                                                      const QualityRules& rules);

/// True if `flag` could be raised in wave number `wave`: somebody was shown questions enough on one
/// scale (straight_lining); enough durations are known (speeding); there are ids (duplicate);
/// there are questions enough (near_duplicate, missing).
[[nodiscard]] bool can_judge(QualityFlag flag, const Responses& responses,
                             std::span<const Question* const> questions, const QualityRules& rules,
                             std::size_t wave);

}  // namespace cxmat
