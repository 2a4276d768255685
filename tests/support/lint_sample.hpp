/// \file
/// A small questionnaire that the linter has nothing to say about, to spoil in one place.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <initializer_list>
#include <string>

namespace cxmat::test {

[[nodiscard]] inline LocalizedText both(const std::string& german, const std::string& english) {
  LocalizedText text;
  text.set(Language::de, german);
  text.set(Language::en, english);
  return text;
}

[[nodiscard]] inline std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += i == 0 ? "word" : " word";
  }
  return text;
}

/// A practice of five levels with all that belongs to it.
[[nodiscard]] inline Question lint_question(const std::string& id) {
  Question question;
  question.id = id;
  question.scale.name = "practice";
  for (int value = 1; value <= 5; ++value) {
    question.scale.choices.push_back({.name = std::to_string(value),
                                      .kind = ChoiceKind::regular,
                                      .value = Decimal::of(value),
                                      .label = both("Schritt", "Step")});
  }
  question.label =
      both("Inwieweit lesen die Teams Beschwerden?", "To what extent do teams read complaints?");
  question.evidence = both("Zwei Beschwerden mit Maßnahmen", "Two complaints with actions");
  question.anchors = {
      {1, both("Niemand liest mit.", "Nobody reads along.")},
      {3, both("Jede Woche lesen drei Teams mit.", "Three teams read along each week.")},
      {5, both("Der Ablauf hat sich danach geändert.", "The process changed as a result.")}};
  question.advice = {{1, both("Eine Beschwerde vorlesen.", "Read out one complaint.")},
                     {2, both("Einen Termin setzen.", "Set a date.")},
                     {3, both("Eine Ursache beheben.", "Remove one cause.")}};
  return question;
}

[[nodiscard]] inline Questionnaire lint_sample() {
  Questionnaire sample;
  sample.id = "sample";
  sample.version = "1.0.0";
  sample.title = both("Beschwerden", "Complaints");
  for (int level = 1; level <= 5; ++level) {
    sample.levels.push_back({.number = level,
                             .from = Decimal::of(level),
                             .name = both("Stufe", "Level"),
                             .description = {}});
  }
  Dimension& dimension = sample.dimensions.emplace_back();
  dimension.id = "first";
  dimension.label = both("Lesen", "Reading");
  for (const char* id : {"q1", "q2", "q3", "q4"}) {
    dimension.questions.push_back(lint_question(id));
  }
  return sample;
}

/// The question that tests spoil.
[[nodiscard]] inline Question& stem_of(Questionnaire& sample) {
  return sample.dimensions[0].questions[0];
}

}  // namespace cxmat::test
