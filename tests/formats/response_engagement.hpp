/// \file
/// A small engagement to read responses for: three questions on the practice ladder, a yes-no
/// question, roles with aliases, and departments that are taken as they come.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/formats/responses.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace cxmat::test {

inline LocalizedText both(std::string german, std::string english) {
  LocalizedText text;
  text.set(Language::de, std::move(german));
  text.set(Language::en, std::move(english));
  return text;
}

/// 1 to 5 at positions 0 to 4, then na and dk.
inline Scale practice() {
  Scale scale{.name = "practice", .choices = {}};
  for (int step = 1; step <= 5; ++step) {
    scale.choices.push_back({.name = std::to_string(step),
                             .kind = ChoiceKind::regular,
                             .value = Decimal::of(step),
                             .label = {}});
  }
  scale.choices.push_back({.name = "na",
                           .kind = ChoiceKind::not_applicable,
                           .value = {},
                           .label = both("trifft hier nicht zu", "does not apply here")});
  scale.choices.push_back({.name = "dk",
                           .kind = ChoiceKind::dont_know,
                           .value = {},
                           .label = both("weiß nicht", "don't know")});
  return scale;
}

inline Scale yes_no() {
  return {.name = "yes_no",
          .choices = {{.name = "no",
                       .kind = ChoiceKind::regular,
                       .value = Decimal::of(0),
                       .label = both("nein", "no")},
                      {.name = "yes",
                       .kind = ChoiceKind::regular,
                       .value = Decimal::of(1),
                       .label = both("ja", "yes")}}};
}

inline Question question(std::string id, Scale scale, std::vector<std::string> ask = {}) {
  Question asked;
  asked.id = std::move(id);
  asked.scale = std::move(scale);
  asked.ask = std::move(ask);
  return asked;
}

inline GroupValue value(std::string name, std::vector<std::string> aliases = {}) {
  return {.name = std::move(name), .label = {}, .aliases = std::move(aliases), .population = {}};
}

inline Wave wave(std::string id) {
  return {.id = std::move(id), .label = {}, .date = {}, .responses = {}, .population = {}};
}

inline Question& nth_question(Engagement& engagement, std::size_t n) {
  return engagement.questionnaires.front().questionnaire.dimensions.front().questions[n];
}

/// own01 of everyone, own02 of executives only, own03 yes or no. No waves, no weights.
inline Engagement engagement() {
  Dimension dimension;
  dimension.id = "mandate";
  dimension.questions = {question("own01", practice()), question("own02", practice()),
                         question("own03", yes_no())};
  Engagement run;
  run.questionnaires.emplace_back();
  run.questionnaires.back().questionnaire.id = "ownership";
  run.questionnaires.back().questionnaire.dimensions.push_back(std::move(dimension));
  return run;
}

inline Engagement engagement_with_roles() {
  Engagement run = engagement();
  run.groupings.push_back(
      {.column = "role",
       .label = {},
       .values = {value("executive", {"Vorstand", "Geschäftsführung"}), value("frontline")}});
  run.groupings.push_back({.column = "department", .label = {}, .values = {}});
  return run;
}

inline void set_relevant(Question& question, const std::string& condition) {
  auto parsed = parse_condition(condition);
  REQUIRE(std::holds_alternative<Condition>(parsed));
  question.relevant = std::get<Condition>(std::move(parsed));
}

inline Result<Responses> read(const Engagement& run, std::string file, std::string bytes,
                              std::string wave = {}) {
  const std::vector<ResponseSource> sources{
      {.file = std::move(file), .bytes = std::move(bytes), .wave = std::move(wave)}};
  return read_responses(run, sources);
}

/// The first finding of `code`; fails the test if there is none.
inline Diagnostic first_of(const Result<Responses>& result, Code code) {
  const auto found = std::ranges::find(result.diagnostics, code, &Diagnostic::code);
  REQUIRE_MESSAGE(found != result.diagnostics.end(), to_string(code));
  return *found;
}

inline std::size_t count_of(const Result<Responses>& result, Code code) {
  return static_cast<std::size_t>(std::ranges::count(result.diagnostics, code, &Diagnostic::code));
}

/// The answers to the n-th question; fails the test if there is no table.
inline std::vector<Answer> answers(const Result<Responses>& result, std::size_t n) {
  REQUIRE(result);
  return result->answers[n].answers;
}

}  // namespace cxmat::test
