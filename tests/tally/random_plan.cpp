// SPDX-License-Identifier: Apache-2.0
#include "tests/tally/random_plan.hpp"

#include <algorithm>
#include <array>

namespace cxmat::test {
namespace {

Scale random_scale(RandomSource& random, const PlanShape& shape) {
  const std::size_t choices = 2 + random.below(shape.most_choices - 1);
  Scale scale{.name = "scale" + std::to_string(choices), .choices = {}};
  std::int64_t value = static_cast<std::int64_t>(random.below(3)) - 1;
  const bool gaps = random.one_in(4);
  for (std::size_t i = 0; i < choices; ++i) {
    Choice choice{.name = std::to_string(i)};
    if (!random.one_in(15)) {
      choice.value = Decimal::of(value);
    }
    value += gaps && random.one_in(3) ? 2 : 1;
    scale.choices.push_back(std::move(choice));
  }
  return scale;
}

ModelChoice random_model(RandomSource& random, const PlanShape& shape) {
  static constexpr std::array<const char*, 6> models{"power_mean",       "weakest_link", "staged",
                                                     "fulfilment_share", "coverage_sum", "gated"};
  if (shape.weighted_means_only || random.one_in(2)) {
    return {};
  }
  return {.id = models[random.below(models.size())], .exponent = -1.0};
}

class Builder {
 public:
  Builder(RandomSource& random, const PlanShape& shape, std::string prefix)
      : random_(random), shape_(shape), prefix_(std::move(prefix)) {
    for (Scale& scale : scales_) {
      scale = random_scale(random, shape);
    }
  }

  Dimension dimension(std::size_t number, std::size_t depth) {
    Dimension made;
    made.id = "d" + std::to_string(number);
    made.weight = random_weight();
    if (random_.one_in(3)) {
      made.minimum_coverage = random_coverage();
    }
    if (random_.one_in(3)) {
      made.model = random_model(random_, shape_);
    }
    const std::size_t questions = random_.below(shape_.most_questions + 1);
    for (std::size_t i = 0; i < questions; ++i) {
      made.questions.push_back(question());
    }
    const std::size_t nested = depth > 0 ? random_.below(3) : 0;
    for (std::size_t i = 0; i < nested; ++i) {
      made.dimensions.push_back(dimension(i, depth - 1));
    }
    return made;
  }

  Decimal random_coverage() {
    static constexpr std::array<std::int64_t, 4> shares{0, 500'000, 333'333, 1'000'000};
    return {shares[random_.below(shares.size())]};
  }

 private:
  Decimal random_weight() {
    return Decimal::of(static_cast<std::int64_t>(
        random_.below(static_cast<std::size_t>(shape_.largest_weight) + 1)));
  }

  Question question() {
    Question made;
    made.id = prefix_ + std::to_string(next_++);
    if (random_.one_in(10)) {
      made.type = random_.one_in(2) ? QuestionType::text : QuestionType::note;
    } else {
      made.scale = scales_[random_.one_in(5) ? 1 : 0];
    }
    made.weight = random_weight();
    return made;
  }

  RandomSource& random_;
  const PlanShape& shape_;
  std::string prefix_;
  std::array<Scale, 2> scales_;
  std::size_t next_ = 0;
};

}  // namespace

std::vector<WeighedQuestionnaire> random_questionnaires(RandomSource& random,
                                                        const PlanShape& shape) {
  std::vector<WeighedQuestionnaire> made(random.one_in(2) ? 1 : 1 + random.below(3));
  for (std::size_t i = 0; i < made.size(); ++i) {
    const std::string id = "q" + std::to_string(i);
    Builder builder(random, shape, id + "x");
    Questionnaire& questionnaire = made[i].questionnaire;
    questionnaire.id = id;
    questionnaire.levels.resize(5);
    questionnaire.model = random_model(random, shape);
    questionnaire.minimum_coverage = builder.random_coverage();
    questionnaire.result = random.one_in(8) ? ResultKind::distribution : ResultKind::level;
    const std::size_t dimensions = 1 + random.below(4);
    for (std::size_t d = 0; d < dimensions; ++d) {
      questionnaire.dimensions.push_back(builder.dimension(d, 1));
    }
    made[i].weight = Decimal::of(static_cast<std::int64_t>(random.below(4)));
  }
  return made;
}

Plan plan_of(std::span<const WeighedQuestionnaire> questionnaires) {
  std::vector<WeightedQuestionnaire> uses;
  for (const WeighedQuestionnaire& one : questionnaires) {
    uses.push_back({&one.questionnaire, one.weight});
  }
  return make_plan(uses);
}

std::vector<const Question*> questions_of(std::span<const WeighedQuestionnaire> questionnaires) {
  std::vector<const Question*> questions;
  for (const WeighedQuestionnaire& one : questionnaires) {
    for (const Question* question : cxmat::questions_of(one.questionnaire)) {
      questions.push_back(question);
    }
  }
  return questions;
}

std::vector<Answer> random_row(RandomSource& random, const Plan& plan) {
  std::vector<Answer> row;
  const bool careless = random.one_in(4);
  const std::size_t states_in = 2 + random.below(20);
  for (const PlannedQuestion& question : plan.questions) {
    if (random.one_in(states_in)) {
      row.push_back(static_cast<Answer>(-1 - static_cast<int>(random.below(4))));
    } else if (question.type != QuestionType::select_one) {
      row.push_back(0);
    } else {
      row.push_back(careless ? 0 : static_cast<Answer>(random.below(question.scores.size())));
    }
  }
  return row;
}

}  // namespace cxmat::test
