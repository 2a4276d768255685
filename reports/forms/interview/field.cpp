// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/field.hpp"

#include "reports/messages/numbers.hpp"

#include <cxmat/formats/number_answer.hpp>

#include <algorithm>
#include <variant>

namespace cxmat::reports::forms {
namespace {

bool is_digit(char sign) noexcept {
  return sign >= '0' && sign <= '9';
}

bool is_small_number(std::string_view name) noexcept {
  return !name.empty() && name.size() <= 2 && std::ranges::all_of(name, is_digit);
}

Field::Input input_of(QuestionType type) noexcept {
  switch (type) {
    case QuestionType::select_one:
      return Field::Input::choice;
    case QuestionType::select_multiple:
      return Field::Input::choices;
    case QuestionType::integer:
    case QuestionType::decimal:
      return Field::Input::number;
    case QuestionType::text:
      return Field::Input::words;
    case QuestionType::note:
      break;
  }
  return Field::Input::none;
}

class Fields {
 public:
  Fields(const Form& form, const Messages& messages) : form_(&form), messages_(&messages) {}

  [[nodiscard]] Field of_group(const FormGroup& group) const {
    Field field;
    field.kind = Field::Kind::group;
    field.input = group.values.empty() ? Field::Input::words : Field::Input::choice;
    field.id = "group:" + group.column;
    field.section = messages_->text("interview.about_you");
    field.label = text(group.label);
    if (field.label.empty()) {
      field.label = group.column;
    }
    field.short_label = field.label;
    for (const FormGroupValue& value : group.values) {
      add_option(field.options, value.name, text(value.label));
    }
    number(field.options);
    return field;
  }

  [[nodiscard]] Field of_question(const FormSection& section, const FormQuestion& asked) const {
    const Question& question = asked.question;
    Field field;
    field.kind = asked.number == 0 ? Field::Kind::note : Field::Kind::question;
    field.input = input_of(question.type);
    field.id = question.id;
    field.section = heading(section);
    field.label = text(question.label);
    field.short_label = text(display_label(question));
    field.hint = text(question.hint);
    field.evidence = text(question.evidence);
    field.shown = asked.shown;
    field.question = &question;
    for (const auto& [level, anchor] : question.anchors) {
      field.anchors.emplace_back(level, text(anchor));
    }
    add_choices(field);
    return field;
  }

  [[nodiscard]] Field of_fact(const Fact& fact) const {
    Field field;
    field.kind = Field::Kind::fact;
    field.id = "fact:" + fact.id;
    field.section = messages_->text("interview.facts");
    field.label = text(fact.label);
    field.short_label = field.label;
    field.evidence = text(fact.evidence);
    add_option(field.options, "yes", std::string(messages_->text("interview.yes")));
    add_option(field.options, "no", std::string(messages_->text("interview.no")));
    number(field.options);
    field.states.push_back({"d", "unknown", std::string(messages_->text("interview.dont_know"))});
    return field;
  }

 private:
  [[nodiscard]] std::string text(const LocalizedText& localized) const {
    return std::string(localized.in(messages_->language()));
  }

  /// The questionnaire's title goes first where there are several.
  [[nodiscard]] std::string heading(const FormSection& section) const {
    const std::string label = text(section.label);
    if (form_->questionnaires.size() < 2) {
      return label;
    }
    return text(form_->questionnaires[section.questionnaire].questionnaire.title) +
           (label.empty() ? "" : " / " + label);
  }

  static void add_option(std::vector<Option>& options, const std::string& name,
                         const std::string& label) {
    options.push_back({.key = {}, .name = name, .label = label.empty() ? name : label});
  }

  static void number(std::vector<Option>& options) {
    const bool by_name = std::ranges::all_of(options, is_small_number, &Option::name);
    for (std::size_t i = 0; i < options.size(); ++i) {
      options[i].key = by_name ? options[i].name : std::to_string(i + 1);
    }
  }

  void add_choices(Field& field) const {
    if (field.input == Field::Input::number) {
      field.states = {{"n", "na", std::string(messages_->text("interview.not_applicable"))},
                      {"d", "dk", std::string(messages_->text("interview.dont_know"))}};
      return;
    }
    for (const Choice& choice : field.question->scale.choices) {
      if (choice.kind == ChoiceKind::regular) {
        add_option(field.options, choice.name, text(choice.label));
        continue;
      }
      const bool not_applicable = choice.kind == ChoiceKind::not_applicable;
      const std::string_view common =
          messages_->text(not_applicable ? "interview.not_applicable" : "interview.dont_know");
      const std::string label = text(choice.label);
      field.states.push_back({.key = not_applicable ? "n" : "d",
                              .name = choice.name,
                              .label = label.empty() ? std::string(common) : label});
    }
    number(field.options);
  }

  const Form* form_;
  const Messages* messages_;
};

template <class Wanted>
const Option* find_option(const Field& field, std::string Option::*member, const Wanted& wanted) {
  for (const auto* list : {&field.options, &field.states}) {
    const auto found = std::ranges::find(*list, wanted, member);
    if (found != list->end()) {
      return &*found;
    }
  }
  return nullptr;
}

/// "1,000" and "1.000" are one to some and a thousand to others, unless a thousand is too much
/// here.
bool is_ambiguous(std::string_view typed, const Question& question) {
  constexpr std::size_t group = 3;
  std::string digits(typed.starts_with('-') ? typed.substr(1) : typed);
  const std::size_t sign = digits.find_first_of(",.");
  if (sign == std::string::npos || sign == 0 || sign > group || digits[0] == '0' ||
      digits.size() - sign - 1 != group) {
    return false;
  }
  digits.erase(sign, 1);
  const std::optional<Decimal> thousands = parse_decimal(digits);
  return thousands && (!question.highest || *thousands <= *question.highest);
}

}  // namespace

const Option* Field::option_named(std::string_view name) const noexcept {
  return find_option(*this, &Option::name, name);
}

const Option* Field::option_with_key(std::string_view key) const noexcept {
  return find_option(*this, &Option::key, key);
}

bool Field::key_goes_on(std::string_view key) const noexcept {
  return std::ranges::any_of(options, [key](const Option& option) {
    return option.key.size() > key.size() && option.key.starts_with(key);
  });
}

std::vector<Field> fields_of(const Form& form, const Messages& messages, bool facts) {
  const Fields make(form, messages);
  std::vector<Field> fields;
  for (const FormGroup& group : form.groups) {
    fields.push_back(make.of_group(group));
  }
  for (const FormSection& section : form.sections) {
    for (const FormQuestion& question : section.questions) {
      fields.push_back(make.of_question(section, question));
    }
  }
  if (facts) {
    for (const QuestionnaireUse& use : form.questionnaires) {
      for (const Fact& fact : use.questionnaire.facts) {
        fields.push_back(make.of_fact(fact));
      }
    }
  }
  return fields;
}

std::vector<std::string> words_of(std::string_view value) {
  std::vector<std::string> words;
  while (!value.empty()) {
    const std::size_t blank = std::min(value.find(' '), value.size());
    if (blank > 0) {
      words.emplace_back(value.substr(0, blank));
    }
    value.remove_prefix(std::min(blank + 1, value.size()));
  }
  return words;
}

std::string numbers_allowed(const Question& question, Language language) {
  if (question.lowest && question.highest) {
    return decimal(*question.lowest, language) + ".." + decimal(*question.highest, language);
  }
  return question.type == QuestionType::integer ? "0, 1, 2, ..." : decimal(1.5, 1, language);
}

std::optional<std::string> number_typed(std::string_view typed, const Question& question) {
  std::string text(typed);
  if (is_ambiguous(typed, question) || std::ranges::count(typed, ',') > 1 ||
      (typed.find(',') != std::string_view::npos && typed.find('.') != std::string_view::npos)) {
    return std::nullopt;
  }
  std::ranges::replace(text, ',', '.');
  if (text.empty() || !(is_digit(text.front()) || text.front() == '-') || !is_digit(text.back())) {
    return std::nullopt;
  }
  const DecodedAnswer decoded = decode_number(text, question);
  if (const auto* const given = std::get_if<GivenAnswer>(&decoded)) {
    return to_string(Decimal{given->payload});
  }
  return std::nullopt;
}

bool is_number_answer(std::string_view value, const Question& question) {
  const DecodedAnswer decoded = decode_number(value, question);
  return parse_decimal(value) && std::holds_alternative<GivenAnswer>(decoded);
}

}  // namespace cxmat::reports::forms
