// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/whatif/set.hpp"

#include "cxmat/assessment/node_layout.hpp"
#include "cxmat/core/closest_match.hpp"
#include "cxmat/core/decimal.hpp"

#include <algorithm>
#include <optional>
#include <string_view>
#include <utility>

namespace cxmat::whatif {
namespace {

Diagnostic misfit(std::string_view text, std::string allowed, std::string rather = {}) {
  return error(Code::unknown_option_value, {},
               {std::string(text), "--set", std::move(allowed), std::move(rather)});
}

Diagnostic unknown_question(std::string_view id, std::span<const Question* const> questions) {
  std::vector<std::string> known;
  for (const Question* question : questions) {
    known.push_back(question->id);
  }
  return error(Code::unknown_node, {}, {std::string(id), closest_match(id, known)});
}

/// The regular choice of this name, or else of this value.
Result<Setting> choose(const Question& question, std::size_t position, std::string_view answer) {
  const std::optional<Decimal> value = parse_decimal(answer);
  std::optional<std::size_t> found;
  std::vector<std::string> known;
  for (std::size_t i = 0; i < question.scale.choices.size(); ++i) {
    const Choice& choice = question.scale.choices[i];
    if (choice.kind != ChoiceKind::regular) {
      continue;
    }
    known.push_back(choice.name);
    if (choice.name == answer || (!found && value && choice.value == value)) {
      found = i;
    }
    if (choice.name == answer) {
      break;
    }
  }
  if (!found) {
    return error(Code::unknown_choice, {},
                 {std::string(answer), question.id, closest_match(answer, known)});
  }
  return Setting{.question = position, .given = static_cast<Answer>(*found), .payload = 0};
}

std::string range_of(const Question& question) {
  return (question.lowest ? to_string(*question.lowest) : "") + ".." +
         (question.highest ? to_string(*question.highest) : "");
}

Result<Setting> number(const Question& question, std::size_t position, std::string_view answer) {
  const std::optional<Decimal> value = parse_decimal(answer);
  if (!value) {
    return error(Code::not_a_number_answer, {}, {std::string(answer), question.id, ""});
  }
  const bool fits =
      (question.type == QuestionType::decimal || value->micros % Decimal::unit == 0) &&
      (!question.lowest || *value >= *question.lowest) &&
      (!question.highest || *value <= *question.highest);
  if (!fits) {
    return error(Code::number_beyond, {}, {std::string(answer), question.id, range_of(question)});
  }
  return Setting{.question = position, .given = 0, .payload = value->micros};
}

Result<Setting> parse_setting(std::string_view text, std::span<const Question* const> questions) {
  const std::size_t sign = text.find('=');
  if (sign == std::string_view::npos || sign == 0 || sign + 1 == text.size()) {
    const std::string id(text.substr(0, sign));
    return misfit(text, "QUESTION=ANSWER", (id.empty() ? "QUESTION" : id) + "=ANSWER");
  }
  const std::string_view id = text.substr(0, sign);
  const auto found = std::ranges::find(questions, id, &Question::id);
  if (found == questions.end()) {
    return unknown_question(id, questions);
  }
  const auto position = static_cast<std::size_t>(found - questions.begin());
  const std::string_view answer = text.substr(sign + 1);
  switch ((*found)->type) {
    case QuestionType::select_one:
      return choose(**found, position, answer);
    case QuestionType::integer:
    case QuestionType::decimal:
      return number(**found, position, answer);
    case QuestionType::select_multiple:
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return error(Code::key_not_for_type, {},
               {"--set " + std::string(id), std::string(to_string((*found)->type))});
}

bool was_asked(Answer given) noexcept {
  return given >= 0 || given == answer::unanswered || given == answer::dont_know;
}

}  // namespace

Result<std::vector<Setting>> parse_settings(std::span<const std::string> texts,
                                            const Engagement& engagement) {
  const std::vector<const Question*> questions = questions_of(engagement);
  std::vector<Setting> settings;
  std::vector<std::string> read;  ///< the texts of `settings`
  Diagnostics found;
  for (const std::string& text : texts) {
    Result<Setting> setting = parse_setting(text, questions);
    append(found, std::move(setting.diagnostics));
    if (!setting) {
      continue;
    }
    const auto first = std::ranges::find(settings, setting->question, &Setting::question);
    if (first != settings.end()) {
      const auto position = static_cast<std::size_t>(first - settings.begin());
      found.push_back(
          error(Code::keys_exclude_each_other, {}, {"--set " + read[position], "--set " + text}));
    }
    settings.push_back(*setting);
    read.push_back(text);
  }
  return has_errors(found) ? Result<std::vector<Setting>>(std::move(found))
                           : Result<std::vector<Setting>>(std::move(settings), std::move(found));
}

Responses with_settings(Responses responses, std::span<const Setting> settings) {
  const auto latest = static_cast<std::int32_t>(responses.wave_names.size()) - 1;
  for (const Setting& setting : settings) {
    AnswerColumn& column = responses.answers[setting.question];
    for (std::size_t row = 0; row < column.answers.size(); ++row) {
      if (responses.waves[row] == latest && was_asked(column.answers[row])) {
        column.answers[row] = setting.given;
        if (!column.payloads.empty()) {
          column.payloads[row] = setting.payload;
        }
      }
    }
  }
  return responses;
}

Effect effect_of(const Assessment& shown, const Plan& plan, std::span<const Setting> settings) {
  const NodeLayout layout = lay_out(shown.engagement, plan);
  const std::vector<const Question*> questions = questions_of(shown.engagement);
  Effect effect;
  std::vector<bool> on_the_way(shown.nodes.size(), false);
  for (const Setting& setting : settings) {
    const auto source = std::ranges::find_if(layout.sources, [&](const NodeSource& each) {
      return each.is_question && each.index == setting.question;
    });
    const auto node = static_cast<std::size_t>(source - layout.sources.begin());
    const Question& question = *questions[setting.question];
    effect.set.push_back(
        {node, question.type == QuestionType::select_one
                   ? question.scale.choices[static_cast<std::size_t>(setting.given)].name
                   : to_string(Decimal{setting.payload})});
    if (!shown.nodes[node].overall) {
      effect.hidden.push_back(node);
    }
    for (std::optional<std::size_t> at = node; at; at = shown.nodes[*at].parent) {
      on_the_way[*at] = true;
    }
  }
  for (std::size_t node = 0; effect.hidden.empty() && node < shown.nodes.size(); ++node) {
    if (on_the_way[node] && shown.nodes[node].scored) {
      effect.nodes.push_back(node);
    }
  }
  return effect;
}

}  // namespace cxmat::whatif
