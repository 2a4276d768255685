// SPDX-License-Identifier: Apache-2.0
#include "tests/support/random_survey.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/statistics/rng.hpp>

#include <algorithm>
#include <cmath>
#include <string>
#include <vector>

namespace cxmat::test {
namespace {

/// Draws whole numbers and yes or no.
class Dice {
 public:
  explicit Dice(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_.below(bound); }
  bool happens(double probability) {
    return static_cast<double>(below(1'000'000)) < probability * 1e6;
  }

 private:
  SplitMix64 random_;
};

/// Zipf's law: the k-th department has 1/k of the largest.
std::size_t drawn_department(std::size_t departments, Dice& dice) {
  double total = 0;
  for (std::size_t k = 1; k <= departments; ++k) {
    total += 1.0 / static_cast<double>(k);
  }
  double left = static_cast<double>(dice.below(1'000'000)) / 1e6 * total;
  for (std::size_t k = 1; k < departments; ++k) {
    left -= 1.0 / static_cast<double>(k);
    if (left < 0) {
      return k - 1;
    }
  }
  return departments - 1;
}

/// 0: executive, 1: manager, 2: front line.
std::size_t drawn_role(Dice& dice) {
  const std::size_t drawn = dice.below(100);
  return drawn < 6 ? 0 : drawn < 26 ? 1 : 2;
}

Answer drawn_answer(std::size_t department, std::size_t role, double missing, Dice& dice) {
  if (dice.happens(missing)) {
    return dice.happens(0.5) ? answer::unanswered : answer::dont_know;
  }
  const auto middle = static_cast<int>((department * 7 + 3) % 3) + (role == 0 ? 2 : 1);
  const int step = middle + static_cast<int>(dice.below(3)) - 1;
  return static_cast<Answer>(std::clamp(step, 0, 4));
}

}  // namespace

RandomSurvey random_survey(std::uint64_t seed, const SurveyShape& shape) {
  Dice dice(seed);
  RandomSurvey made;
  made.engagement = engagement_of(two_dimensions());
  const std::size_t departments = 2 + dice.below(shape.departments - 1);
  const std::size_t people = 12 + dice.below(shape.people - 11);
  const double missing = dice.happens(0.5) ? 0 : 0.12;
  const double without_department = dice.happens(0.3) ? 0.03 : 0;
  const bool some_only_for_leaders = dice.happens(0.5);
  const std::size_t questions = questions_of(made.engagement).size();
  std::vector<std::vector<Answer>> rows;
  std::vector<std::int32_t> waves;
  GroupColumn department{.grouping = "department", .values = {}, .positions = {}};
  GroupColumn role{
      .grouping = "role", .values = {"executive", "manager", "frontline"}, .positions = {}};
  for (std::size_t i = 0; i < departments; ++i) {
    department.values.push_back("department " + std::to_string(i + 1));
  }
  for (std::size_t wave = 0; wave < shape.waves; ++wave) {
    for (std::size_t person = 0; person < people - std::min(people - 12, wave * 3); ++person) {
      const std::size_t of = drawn_department(departments, dice);
      const std::size_t as = drawn_role(dice);
      waves.push_back(static_cast<std::int32_t>(wave));
      department.positions.push_back(
          dice.happens(without_department) ? -1 : static_cast<std::int32_t>(of));
      role.positions.push_back(static_cast<std::int32_t>(as));
      std::vector<Answer>& row = rows.emplace_back();
      for (std::size_t question = 0; question < questions; ++question) {
        const bool asked = !some_only_for_leaders || question + 1 < questions || as < 2;
        row.push_back(asked ? drawn_answer(of, as, missing, dice) : answer::not_shown);
      }
    }
  }
  made.responses = responses_of(made.engagement, rows);
  made.responses.waves = waves;
  made.responses.wave_names.clear();
  made.engagement.waves.clear();
  for (std::size_t wave = 0; wave < shape.waves; ++wave) {
    const std::string id = "wave " + std::to_string(wave + 1);
    made.responses.wave_names.push_back(id);
    Wave described;
    described.id = id;
    made.engagement.waves.push_back(described);
  }
  made.engagement.groupings = {{.column = "department", .label = {}, .values = {}}};
  made.responses.groups = {std::move(department)};
  if (shape.second_grouping) {
    made.engagement.groupings.push_back({.column = "role", .label = {}, .values = {}});
    made.responses.groups.push_back(std::move(role));
  }
  return made;
}

}  // namespace cxmat::test
