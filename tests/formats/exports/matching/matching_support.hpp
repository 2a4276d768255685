/// \file
/// An invented survey and its columns, for tests of matching.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "support/small_questionnaire.hpp"

#include <cxmat/formats/exports/matching/column_match.hpp>

#include <string>
#include <utility>
#include <vector>

namespace cxmat::test {

inline LocalizedText both(const std::string& german, const std::string& english) {
  LocalizedText text;
  text.set(Language::de, german);
  text.set(Language::en, english);
  return text;
}

inline Choice choice(const std::string& name, const std::string& german,
                     const std::string& english) {
  return {.name = name, .kind = ChoiceKind::regular, .value = {}, .label = both(german, english)};
}

/// "1" to "5" with labels, then na.
inline Scale maturity() {
  Scale scale{.name = "maturity", .choices = {}};
  const std::vector<std::pair<std::string, std::string>> labels{{"Gar nicht", "Not at all"},
                                                                {"Kaum", "Hardly"},
                                                                {"Definiert", "Defined"},
                                                                {"Gesteuert", "Managed"},
                                                                {"Optimierend", "Optimising"}};
  for (std::size_t i = 0; i < labels.size(); ++i) {
    scale.choices.push_back(choice(std::to_string(i + 1), labels[i].first, labels[i].second));
    scale.choices.back().value = Decimal::of(static_cast<std::int64_t>(i) + 1);
  }
  scale.choices.push_back(choice("na", "Nicht zutreffend", "Does not apply here"));
  scale.choices.back().kind = ChoiceKind::not_applicable;
  return scale;
}

inline Scale channels() {
  return {
      .name = "channels",
      .choices = {choice("phone", "Telefon", "Phone"), choice("mail", "E-Mail, Fax", "Mail, fax"),
                  choice("shop", "Filiale", "Shop"), choice("other", "Andere Wege", "Other ways")}};
}

/// own01, own02, st_03 (one of maturity()), own05 (several of channels()), own06 (a number),
/// own07 (words); groupings role and UserLanguage.
inline Engagement survey() {
  Questionnaire questionnaire = two_dimensions("q");
  const auto ask = [](std::string id, QuestionType type, LocalizedText label) {
    Question asked = question(std::move(id));
    asked.type = type;
    asked.label = std::move(label);
    asked.scale = type == QuestionType::select_one        ? maturity()
                  : type == QuestionType::select_multiple ? channels()
                                                          : Scale{};
    return asked;
  };
  questionnaire.dimensions.front().questions = {
      ask("own01", QuestionType::select_one,
          both("Wer verantwortet das Kundenerlebnis?", "Who owns customer experience?")),
      ask("own02", QuestionType::select_one,
          both("Ist das Budget gesichert?", "Is the budget secured?")),
      ask("st_03", QuestionType::select_one,
          both("Gibt es eine Strategie?", "Is there a strategy?")),
      ask("own05", QuestionType::select_multiple,
          both("Auf welchen Wegen erreichen Kunden Sie?", "How do customers reach you?"))};
  questionnaire.dimensions.back().questions = {
      ask("own06", QuestionType::integer,
          both("Wie viele Kunden haben Sie?", "How many customers?")),
      ask("own07", QuestionType::text, both("Was fehlt noch?", "What is missing?"))};
  questionnaire.dimensions.front().questions[0].short_label = both("Verantwortung", "Ownership");
  Engagement engagement = engagement_of(std::move(questionnaire));
  engagement.groupings = {
      {.column = "role", .label = both("Ihre Rolle", "Your role"), .values = {}},
      {.column = "UserLanguage", .label = both("Sprache", "Language"), .values = {}}};
  return engagement;
}

inline exports::ExportColumn tagged(std::string tag, std::string text = {},
                                    std::string option = {}) {
  return {.tag = std::move(tag), .text = std::move(text), .option = std::move(option)};
}

inline exports::ExportColumn worded(std::string text, std::string option = {}) {
  return {.text = std::move(text), .option = std::move(option)};
}

inline exports::ExportLayout layout_with(std::vector<exports::ExportColumn> columns) {
  exports::ExportLayout layout;
  layout.columns = std::move(columns);
  return layout;
}

}  // namespace cxmat::test
