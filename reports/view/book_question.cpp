// SPDX-License-Identifier: Apache-2.0
#include "reports/view/book_question.hpp"

#include "reports/view/answer_kind.hpp"
#include "reports/view/condition_words.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <map>

namespace cxmat::reports::view {
namespace {

/// "Asked of: Managers, Front line"; a note is only shown.
std::string asked(const Question& question, const Defaults& defaults, const Messages& messages) {
  std::vector<std::string> names;
  for (const std::string& role : question.ask) {
    names.push_back(isolated(role_name(role, defaults, messages.language())));
  }
  const std::string all = names.empty() ? std::string(messages.text("report.book.everyone"))
                                        : fmt::format("{}", fmt::join(names, ", "));
  return messages.format(
      question.type == QuestionType::note ? "report.book.shown_to" : "report.book.ask", {all});
}

std::string relevant(const Question& question, const Questionnaire& questionnaire,
                     const Messages& messages) {
  return question.relevant
             ? messages.format("report.book.relevant",
                               {condition_words(*question.relevant, questionnaire, messages)})
             : std::string();
}

std::string level_name(const Levels& levels, int number, Language language) {
  const auto found = std::ranges::find(levels, number, &Level::number);
  return found == levels.end() ? std::string() : words(found->name, language);
}

std::vector<BookStep> by_level(const std::map<int, LocalizedText>& texts, const Levels& levels,
                               Language language) {
  std::vector<BookStep> steps;
  for (const auto& [level, text] : texts) {
    steps.push_back(
        {fmt::format("{}", level), level_name(levels, level, language), words(text, language)});
  }
  return steps;
}

}  // namespace

std::vector<BookChoice> choices_of(const Scale& scale, Language language) {
  std::vector<BookChoice> choices;
  for (const Choice& choice : scale.choices) {
    const std::string name = clean(choice.name);
    choices.push_back({.name = name,
                       .label = words(choice.label, language, name),
                       .numbered = name.find_first_not_of("0123456789") == std::string::npos});
  }
  return choices;
}

bool is_shared(const Scale& scale, const Questionnaire& questionnaire) {
  return !scale.choices.empty() &&
         std::ranges::count_if(questions_of(questionnaire), [&scale](const Question* question) {
           return question->scale == scale;
         }) > 1;
}

std::string role_name(const std::string& role, const Defaults& defaults, Language language) {
  const auto found = defaults.roles.find(role);
  return found == defaults.roles.end() ? clean(role) : words(found->second, language, role);
}

BookQuestion book_question(const Question& question, const Questionnaire& questionnaire,
                           const std::string& chapter, const Defaults& defaults,
                           const Messages& messages) {
  const Language language = messages.language();
  const std::string label = words(question.label, language);
  const std::string brief = words(question.short_label, language);
  return {.anchor = chapter + "-" + question.id,
          .id = question.id,
          .heading = brief.empty() ? label : brief,
          .wording = brief.empty() || brief == label ? std::string() : label,
          .asked = asked(question, defaults, messages),
          .relevant = relevant(question, questionnaire, messages),
          .hint = words(question.hint, language),
          .kind = answer_kind(question, messages),
          .evidence = words(question.evidence, language),
          .source = clean(question.source),
          .choices = is_shared(question.scale, questionnaire)
                         ? std::vector<BookChoice>()
                         : choices_of(question.scale, language),
          .anchors = by_level(question.anchors, questionnaire.levels, language),
          .advice = by_level(question.advice, questionnaire.levels, language)};
}

}  // namespace cxmat::reports::view
