/// \file
/// A form with one question of each kind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/forms/interview/dialog.hpp"
#include "reports/forms/interview/interview.hpp"
#include "support/small_questionnaire.hpp"

#include <string>
#include <string_view>
#include <utility>
#include <variant>

namespace cxmat::testing {

inline Scale named_scale(std::string name, std::initializer_list<const char*> choices) {
  Scale scale{.name = std::move(name), .choices = {}};
  for (const char* choice : choices) {
    scale.choices.push_back(
        {.name = choice,
         .kind = std::string_view(choice) == "dk" ? ChoiceKind::dont_know : ChoiceKind::regular,
         .value = {},
         .label = LocalizedText(std::string("is ") + choice)});
  }
  return scale;
}

inline Question of_type(std::string id, QuestionType type, Scale scale = {}) {
  Question question;
  question.id = std::move(id);
  question.type = type;
  question.scale = std::move(scale);
  question.label = LocalizedText("Label of " + question.id);
  return question;
}

/// role (manager, frontline); hello (note), one (1 to 5, na, dk), two (where one is not 1), several
/// (mail, chat, phone, dk), whole (0 to 100, where mail is chosen), parts (decimal, no limits),
/// likely (0 to 10, dk), words; fact named.
inline reports::forms::Form small_form() {
  Questionnaire asked;
  asked.id = "small";
  asked.version = "1.0.0";
  asked.hash = "ab12";
  asked.title = LocalizedText("Small");
  asked.levels = test::five_levels();
  Dimension all{.id = "all", .label = LocalizedText("All")};
  all.questions = {
      of_type("hello", QuestionType::note),
      of_type("one", QuestionType::select_one, test::five_steps()),
      of_type("two", QuestionType::select_one, test::five_steps()),
      of_type("several", QuestionType::select_multiple,
              named_scale("channels", {"mail", "chat", "phone", "dk"})),
      of_type("whole", QuestionType::integer),
      of_type("parts", QuestionType::decimal),
      of_type("likely", QuestionType::select_one,
              named_scale("nps", {"0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "dk"})),
      of_type("words", QuestionType::text)};
  all.questions[1].hint = LocalizedText("The hint");
  all.questions[1].anchors = {{1, LocalizedText("low")}, {5, LocalizedText("high")}};
  all.questions[2].relevant = std::get<Condition>(parse_condition("${one} != '1'"));
  all.questions[4].lowest = Decimal::of(0);
  all.questions[4].highest = Decimal::of(100);
  all.questions[4].relevant = std::get<Condition>(parse_condition("selected(${several}, 'mail')"));
  asked.dimensions = {all};
  asked.facts = {{.id = "named", .label = LocalizedText("Is somebody named?"), .evidence = {}}};
  Engagement engagement = test::engagement_of(asked);
  engagement.id = "small-2026";
  engagement.languages = {Language::en, Language::de};
  engagement.groupings = {{.column = "role",
                           .label = LocalizedText("Role"),
                           .values = {{.name = "manager", .label = LocalizedText("Managers")},
                                      {.name = "frontline", .label = LocalizedText("Team")}}}};
  engagement.waves = {{.id = "2026-Q3"}};
  return *reports::forms::make_form(engagement, {}, {}).value;
}

inline const reports::Messages& english() {
  static const reports::Messages messages(Language::en);
  return messages;
}

inline reports::forms::Interview small_interview(const reports::forms::Form& form,
                                                 reports::forms::InterviewSettings settings = {}) {
  return {form, english(), settings, "f0123456789abcdef"};
}

/// The answer to `id` as the file has it.
inline FilledAnswer saved(reports::forms::Interview& interview, std::string_view id) {
  for (const auto& [key, answer] : interview.save().answers) {
    if (key == id) {
      return answer;
    }
  }
  return {.value = "?"};
}

}  // namespace cxmat::testing
