/// \file
/// Questionnaires under practice models when respondents are drawn anew: what each respondent adds
/// to the practices' sums, and the questionnaires' scores from such sums.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/certainty/levels.hpp>
#include <cxmat/assessment/certainty/rows.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

namespace cxmat {

class GroupPractices {
 public:
  explicit GroupPractices(const Plan& plan);

  /// How many sums a respondent adds to; 0 where no questionnaire has a practice model.
  [[nodiscard]] std::size_t width() const noexcept { return questions_.size() * sums_a_question; }
  /// Appends what row `i` adds, with its weight.
  void append(const LatestRows& rows, std::size_t i, std::vector<GroupSum>& sums) const;
  /// Puts the scores that follow from `practice_sums` in the places of their questionnaires in
  /// `questionnaire_sums`, which are those of ScoreTree::summed.
  void fill(std::span<const GroupSum> practice_sums, std::span<GroupSum> questionnaire_sums) const;

 private:
  static constexpr std::size_t sums_a_question =
      2;  ///< of scores; of who was asked and said nothing

  [[nodiscard]] std::optional<double> score(std::size_t node, std::span<const GroupSum> sums) const;
  [[nodiscard]] Practice practice(const PlannedPractice& planned,
                                  std::span<const GroupSum> sums) const;
  [[nodiscard]] std::optional<double> mean_of_parts(const PlannedNode& node,
                                                    std::span<const GroupSum> sums) const;

  const Plan* plan_;
  std::vector<std::size_t> questions_;                ///< of the plan
  std::vector<std::optional<std::size_t>> position_;  ///< per question of the plan: in questions_
};

}  // namespace cxmat
