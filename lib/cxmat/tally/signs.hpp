/// \file
/// Signs of carelessness that one respondent's answers show by themselves.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/decimal.hpp>
#include <cxmat/responses/quality.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace cxmat {

/// What of QualityRules concerns single rows, made ready for counting.
struct SignRules {
  std::vector<std::int32_t> scales;  ///< per question: equal on one scale; -1: no choice of one
  std::vector<bool> comparable;      ///< per question: counts for `missing`
  std::size_t straight_line = 10;
  Decimal missing{Decimal::unit / 2};
};

[[nodiscard]] SignRules sign_rules(std::span<const Question* const> questions,
                                   const QualityRules& rules);

/// Counts one respondent: the same judgement as judge_quality() and can_judge() come to.
void count_signs(const SignRules& rules, std::span<const Answer> answers, SignTally& tally);

}  // namespace cxmat
