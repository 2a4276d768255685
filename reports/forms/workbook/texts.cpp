// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/texts.hpp"

#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <algorithm>

namespace cxmat::reports::forms::workbook {
namespace {

bool any_question(const Form& form, const auto& fits) {
  const auto questions = questions_of(form);
  return std::ranges::any_of(questions,
                             [&fits](const FormQuestion* question) { return fits(*question); });
}

std::string number_in(const Decimal& number, Language language) {
  std::string text = to_string(number);
  if (language == Language::de) {
    std::ranges::replace(text, '.', ',');
  }
  return text;
}

std::string number_wanted(const Question& question, const Messages& messages) {
  const std::string what(question.type == QuestionType::integer
                             ? messages.text("form_workbook.whole_number")
                             : messages.text("form_workbook.any_number"));
  const auto shown = [&messages](const Decimal& number) {
    return number_in(number, messages.language());
  };
  std::string range = what;
  if (question.lowest && question.highest) {
    range = messages.format("form_workbook.number_between",
                            {what, shown(*question.lowest), shown(*question.highest)});
  } else if (question.lowest) {
    range = messages.format("form_workbook.number_least", {what, shown(*question.lowest)});
  } else if (question.highest) {
    range = messages.format("form_workbook.number_most", {what, shown(*question.highest)});
  }
  return messages.format("form_workbook.number_or",
                         {range, std::string(messages.text("form_workbook.not_applicable")),
                          std::string(messages.text("form_workbook.dont_know"))});
}

Prompt prompt_of(const Question& question, const Messages& messages) {
  switch (question.type) {
    case QuestionType::select_one:
      return {.title = {},
              .text = std::string(messages.text("form_workbook.prompt_list")),
              .refusal = std::string(messages.text("form_workbook.refused_list"))};
    case QuestionType::integer:
    case QuestionType::decimal: {
      const std::string wanted = number_wanted(question, messages);
      return {.title = {}, .text = wanted, .refusal = wanted};
    }
    case QuestionType::select_multiple:
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return {
      .title = {}, .text = std::string(messages.text("form_workbook.prompt_text")), .refusal = {}};
}

}  // namespace

std::vector<std::string> instructions(const Form& form, const Messages& messages) {
  std::vector<std::string> words{std::string(messages.text("form_workbook.how"))};
  const auto say = [&words](std::string_view text) { words.emplace_back(text); };
  if (any_question(form, [](const FormQuestion& each) {
        return each.question.type == QuestionType::select_multiple;
      })) {
    say(messages.text("form_workbook.how_several"));
  }
  if (any_question(form, [](const FormQuestion& each) { return !each.shown.always(); })) {
    say(messages.text("form_workbook.how_hidden"));
  }
  if (any_question(form, [](const FormQuestion& each) { return !each.question.anchors.empty(); })) {
    say(messages.text("form_workbook.how_levels"));
  }
  if (form.evidence) {
    say(messages.text("form_workbook.how_evidence"));
  }
  say(messages.text("form_workbook.how_end"));
  words.push_back(form.collection == Collection::consensus
                      ? std::string(messages.text("form_workbook.privacy_consensus"))
                      : messages.format("form_workbook.privacy_survey",
                                        {fmt::format("{}", form.minimum_group)}));
  return words;
}

List state_words(const Messages& messages) {
  return {{.text = std::string(messages.text("form_workbook.not_applicable")), .name = "na"},
          {.text = std::string(messages.text("form_workbook.dont_know")), .name = "dk"}};
}

List grade_words(const Messages& messages) {
  return {{.text = std::string(messages.text("report.evidence.grade_0")), .name = "0"},
          {.text = std::string(messages.text("report.evidence.grade_1")), .name = "1"},
          {.text = std::string(messages.text("report.evidence.grade_2")), .name = "2"},
          {.text = std::string(messages.text("report.evidence.grade_3")), .name = "3"}};
}

Prompt prompt_of(const PlanRow& row, const Messages& messages) {
  if (row.kind == PlanRow::Kind::group) {
    const bool listed = !row.list.empty();
    return {.title = view::words(row.group->label, messages.language(), row.group->column),
            .text = std::string(listed ? messages.text("form_workbook.prompt_list")
                                       : messages.text("form_workbook.prompt_group")),
            .refusal = std::string(listed ? messages.text("form_workbook.refused_list")
                                          : std::string_view{})};
  }
  Prompt prompt = row.kind == PlanRow::Kind::choice
                      ? Prompt{.title = {},
                               .text = std::string(messages.text("form_workbook.prompt_tick")),
                               .refusal = std::string(messages.text("form_workbook.refused_tick"))}
                      : prompt_of(row.question->question, messages);
  prompt.title = messages.format("form_workbook.prompt", {fmt::format("{}", row.question->number)});
  return prompt;
}

std::string anchors_of(const Question& question, const Messages& messages) {
  std::string lines;
  for (const auto& [level, text] : question.anchors) {
    lines += (lines.empty() ? "" : "\n") +
             messages.format("form_workbook.anchor_line",
                             {fmt::format("{}", level), view::words(text, messages.language())});
  }
  return lines;
}

}  // namespace cxmat::reports::forms::workbook
