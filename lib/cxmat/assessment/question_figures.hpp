/// \file
/// The figures of one question over one selection of respondents.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/tally/histogram.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat {

/// What the figures of a question need to know beside its tally.
struct QuestionRules {
  bool weighted = false;
  std::int64_t fewest_answers = 2;  ///< agreement is shown from so many answers on
};

[[nodiscard]] Figures question_figures(const PlannedQuestion& question, const QuestionTally& tally,
                                       const Levels& levels, const QuestionRules& rules);

/// The scores that the answers have, on the question's grid, rising.
[[nodiscard]] std::vector<Bin> scored_bins(const PlannedQuestion& question,
                                           const QuestionTally& tally);

/// A select_one question's variance over that of evenly spread answers; nothing for fewer than two
/// answers, or than `fewest_answers`.
[[nodiscard]] std::optional<double> variance_ratio(const PlannedQuestion& question,
                                                   const QuestionTally& tally,
                                                   std::int64_t fewest_answers);

/// The same from the variance of the scores.
[[nodiscard]] double variance_ratio(const PlannedQuestion& question, double variance);

}  // namespace cxmat
