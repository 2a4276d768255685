// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

namespace cxmat::test {

Scale five_steps() {
  Scale scale{.name = "five_steps", .choices = {}};
  for (int step = 1; step <= 5; ++step) {
    scale.choices.push_back({.name = std::to_string(step),
                             .kind = ChoiceKind::regular,
                             .value = Decimal::of(step),
                             .label = LocalizedText("step " + std::to_string(step))});
  }
  scale.choices.push_back({.name = "na", .kind = ChoiceKind::not_applicable});
  scale.choices.push_back({.name = "dk", .kind = ChoiceKind::dont_know});
  return scale;
}

Levels five_levels() {
  Levels levels;
  for (int number = 1; number <= 5; ++number) {
    const std::int64_t from = number == 1 ? 1'000'000 : number * 1'000'000 - 500'000;
    levels.push_back({.number = number,
                      .from = {from},
                      .name = LocalizedText("level " + std::to_string(number)),
                      .description = {}});
  }
  return levels;
}

Question question(std::string id, std::int64_t weight) {
  Question made;
  made.label = LocalizedText("question " + id);
  made.id = std::move(id);
  made.scale = five_steps();
  made.weight = Decimal::of(weight);
  return made;
}

Questionnaire two_dimensions(std::string id) {
  Dimension a;
  a.id = "a";
  a.weight = Decimal::of(2);
  a.label = LocalizedText("A");
  a.questions = {question(id + "a1", 1), question(id + "a2", 3)};
  Dimension b;
  b.id = "b";
  b.label = LocalizedText("B");
  b.questions = {question(id + "b1"), question(id + "b2")};
  Questionnaire made;
  made.id = std::move(id);
  made.version = "1.0.0";
  made.title = LocalizedText("Two dimensions");
  made.levels = five_levels();
  made.dimensions = {a, b};
  return made;
}

Engagement engagement_of(Questionnaire questionnaire) {
  Engagement engagement;
  engagement.id = "small";
  engagement.organisation.name = "Beispiel AG";
  engagement.languages = {Language::en};
  engagement.questionnaires.push_back({.questionnaire = std::move(questionnaire)});
  engagement.waves.push_back({.id = "w1"});
  return engagement;
}

Responses responses_of(const Engagement& engagement, const std::vector<std::vector<Answer>>& rows) {
  Responses responses;
  responses.wave_names = {"w1"};
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    for (const Question* asked : questions_of(use.questionnaire)) {
      responses.answers.push_back({.question = asked->id, .answers = {}});
    }
  }
  for (const std::vector<Answer>& row : rows) {
    responses.respondents.push_back("r" + std::to_string(responses.respondents.size() + 1));
    responses.waves.push_back(0);
    for (std::size_t i = 0; i < row.size(); ++i) {
      responses.answers[i].answers.push_back(row[i]);
    }
  }
  return responses;
}

}  // namespace cxmat::test
