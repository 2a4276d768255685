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
  std::size_t straight_line = 10;                  ///< run of equal answers in one scale
  Decimal speed{Decimal::unit * 3 / 10};           ///< share of the median duration
  Decimal near_duplicate{Decimal::unit};           ///< share of equal answers, 1: all
  std::size_t near_duplicate_answers = 15;         ///< answers in common, at least
  Decimal missing{Decimal::unit / 2};              ///< share of what was asked
  std::array<bool, quality_flag_count> exclude{};  ///< by flag

  bool operator==(const QualityRules&) const = default;
};

/// The flags of one response, by position in QualityFlag.
using QualityFlags = std::bitset<quality_flag_count>;

/// The flags of every row of `responses`, whose columns belong to `questions` in the same order.
/// Each wave is judged on its own.
[[nodiscard]] std::vector<QualityFlags> judge_quality(const Responses& responses,
                                                      std::span<const Question* const> questions,
                                                      const QualityRules& rules);

}  // namespace cxmat
