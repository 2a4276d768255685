/// \file
/// What a tally of weighted means must hold, from the definitions: fractions, respondent by
/// respondent, straight from the questionnaires. Knows nothing of grids, blocks or codes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tally/random_plan.hpp"

#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/wide_sum.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cxmat::test {

/// Always in lowest terms, the denominator positive.
struct Fraction {
  Signed128 numerator = 0;
  Signed128 denominator = 1;

  [[nodiscard]] static Fraction of(Signed128 numerator, Signed128 denominator);
  Fraction operator+(const Fraction& other) const;
  Fraction operator*(const Fraction& other) const;
  [[nodiscard]] bool below(const Fraction& other) const;
  /// Times `factor`, which makes it a whole number; -1 if it does not.
  [[nodiscard]] Signed128 times(std::int64_t factor) const;
};

struct PlainScore {
  bool asked = false;
  Fraction coverage;
  std::optional<Fraction> score;
  std::vector<Fraction> contributions;  ///< per part: questions, then dimensions
};

/// A node's scores: `overall`, then each questionnaire with its dimensions, parents first.
[[nodiscard]] std::vector<PlainScore> plain_scores(
    std::span<const WeighedQuestionnaire> questionnaires, std::span<const Answer> row);

}  // namespace cxmat::test
