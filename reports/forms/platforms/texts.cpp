// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/texts.hpp"

#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/words.hpp"

#include <cxmat/core/decimal.hpp>

#include <algorithm>
#include <cstddef>
#include <utility>

namespace cxmat::reports::forms::platforms {

std::vector<std::string> lines_of(std::string_view text) {
  std::vector<std::string> lines;
  while (!text.empty()) {
    const std::size_t end = std::min(text.find('\n'), text.size());
    if (std::string line = view::clean(text.substr(0, end)); !line.empty()) {
      lines.push_back(std::move(line));
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return lines;
}

std::string joined_lines(const std::vector<std::string>& lines, std::string_view between) {
  std::string text;
  for (const std::string& line : lines) {
    text += text.empty() ? std::string_view() : between;
    text += line;
  }
  return text;
}

std::string line_of(const LocalizedText& text, Language language) {
  return view::clean(text.in(language));
}

std::string choice_words(const Scale& scale, const Choice& choice, Language language) {
  const std::string label = line_of(choice.label, language);
  const bool ends_alone = std::ranges::any_of(scale.choices, [language](const Choice& each) {
    return each.kind == ChoiceKind::regular && line_of(each.label, language).empty();
  });
  if (label.empty()) {
    return choice.name;
  }
  return ends_alone && choice.kind == ChoiceKind::regular ? choice.name + " \u2013 " + label
                                                          : label;
}

std::string range_words(const Question& question, Language language) {
  const Messages messages(language);
  if (question.lowest && question.highest) {
    return messages.format("publish.between", {decimal(*question.lowest, language),
                                               decimal(*question.highest, language)});
  }
  if (question.lowest) {
    return messages.format("publish.at_least", {decimal(*question.lowest, language)});
  }
  return question.highest
             ? messages.format("publish.at_most", {decimal(*question.highest, language)})
             : std::string();
}

std::vector<std::string> help_lines(const Question& question, Language language, bool ranges) {
  std::vector<std::string> lines = lines_of(question.hint.in(language));
  for (const auto& [level, anchor] : question.anchors) {
    if (std::string words = line_of(anchor, language); !words.empty()) {
      lines.push_back(std::to_string(level) + ": " + words);
    }
  }
  if (std::string range = ranges ? range_words(question, language) : std::string();
      !range.empty()) {
    lines.push_back(std::move(range));
  }
  return lines;
}

std::string group_words(const FormGroup& group, Language language) {
  std::string words = line_of(group.label, language);
  return words.empty() ? view::clean(group.column) : words;
}

std::string title_words(const Form& form, Language language) {
  std::string words = line_of(form.title, language);
  return words.empty() ? view::clean(form.id) : words;
}

std::string promise_words(const Form& form, Language language) {
  if (form.collection == Collection::consensus) {
    return {};
  }
  return Messages(language).format("publish.promise", {std::to_string(form.minimum_group)});
}

std::string versions_of(const Form& form) {
  std::string versions;
  for (const QuestionnaireUse& use : form.questionnaires) {
    versions += (versions.empty() ? "" : "+") + use.questionnaire.version;
  }
  return versions;
}

bool asks_evidence(const Form& form, const Question& question) noexcept {
  return form.evidence && question.type != QuestionType::note &&
         question.type != QuestionType::text;
}

std::string evidence_words(const Question& question, Language language) {
  return "[" + question.id + "_evidence] " +
         std::string(Messages(language).text("publish.evidence"));
}

std::string replaced(std::string_view text, std::string_view what, std::string_view by) {
  std::string result;
  for (std::size_t at = text.find(what); at != std::string_view::npos; at = text.find(what)) {
    result += text.substr(0, at);
    result += by;
    text.remove_prefix(at + what.size());
  }
  return result += text;
}

}  // namespace cxmat::reports::forms::platforms
