/// \file
/// Questionnaires of all shapes and answers to them, made up at random.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <functional>
#include <random>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::test {

/// How varied.
struct PlanShape {
  bool weighted_means_only = true;
  std::size_t most_questions = 6;  ///< per dimension
  std::size_t most_choices = 11;
  int largest_weight = 3;
};

class RandomSource {
 public:
  explicit RandomSource(std::uint64_t seed)
      : below_([generator = std::mt19937_64(seed)](std::size_t bound) mutable {
          return generator() % bound;
        }) {}
  /// `below` gives a number from 0 to bound - 1.
  explicit RandomSource(std::function<std::size_t(std::size_t bound)> below)
      : below_(std::move(below)) {}

  /// 0 to bound - 1.
  std::size_t below(std::size_t bound) { return below_(bound); }
  bool one_in(std::size_t number) { return below(number) == 0; }

 private:
  std::function<std::size_t(std::size_t)> below_;
};

struct WeighedQuestionnaire {
  Questionnaire questionnaire;
  Decimal weight;
};

[[nodiscard]] std::vector<WeighedQuestionnaire> random_questionnaires(RandomSource& random,
                                                                      const PlanShape& shape);

/// Refers to `questionnaires`.
[[nodiscard]] Plan plan_of(std::span<const WeighedQuestionnaire> questionnaires);
[[nodiscard]] std::vector<const Question*> questions_of(
    std::span<const WeighedQuestionnaire> questionnaires);

/// One respondent's answers: all states occur, and runs of equal answers.
[[nodiscard]] std::vector<Answer> random_row(RandomSource& random, const Plan& plan);

}  // namespace cxmat::test
