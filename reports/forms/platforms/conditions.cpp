// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/conditions.hpp"

#include "reports/formats/condition_text.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/formats/cell_text.hpp>

#include <algorithm>

namespace cxmat::reports::forms::platforms {
namespace {

/// Conditions nest as deep as their text allows, which the reader limits.
std::string part_written(const Visibility& visibility, const Syntax& syntax) {
  if (visibility.kind == Visibility::Kind::term) {
    return syntax.term(visibility.term);
  }
  std::vector<std::string> parts;
  for (const Visibility& part : visibility.parts) {
    parts.push_back(part_written(part, syntax));
  }
  return visibility.kind == Visibility::Kind::all ? bracketed(parts, syntax.all, syntax.always)
                                                  : bracketed(parts, syntax.any, syntax.never);
}

/// All names that the field can have.
std::vector<std::string_view> names_in(const Form& form, std::string_view field) {
  std::vector<std::string_view> names;
  if (const FormGroup* const group = find_group(form, field)) {
    for (const FormGroupValue& value : group->values) {
      names.push_back(value.name);
    }
  }
  if (const FormQuestion* const question = find_question(form, field)) {
    for (const Choice& choice : question->question.scale.choices) {
      names.push_back(choice.name);
    }
  }
  return names;
}

/// "own00 = 'yes'", and the roles that the question is for.
std::string words_of(const FormQuestion& question) {
  std::string words =
      question.question.relevant ? condition_text(*question.question.relevant) : std::string();
  if (!question.question.ask.empty()) {
    words += (words.empty() ? "ask: " : "; ask: ") + listed(question.question.ask);
  }
  return words;
}

}  // namespace

std::string bracketed(const std::vector<std::string>& terms, std::string_view between,
                      std::string_view otherwise) {
  if (terms.empty()) {
    return std::string(otherwise);
  }
  if (terms.size() == 1) {
    return terms.front();
  }
  std::string text = "(";
  for (const std::string& term : terms) {
    text += text.size() == 1 ? std::string_view() : between;
    text += term;
  }
  return text += ")";
}

std::string written(const Visibility& visibility, const Syntax& syntax) {
  return visibility.always() ? std::string() : part_written(visibility, syntax);
}

bool confuses(const Form& form, const Visibility& visibility,
              const std::function<bool(std::string_view, std::string_view)>& equal) {
  if (visibility.kind != Visibility::Kind::term) {
    return std::ranges::any_of(visibility.parts,
                               [&](const Visibility& part) { return confuses(form, part, equal); });
  }
  const std::vector<std::string_view> names = names_in(form, visibility.term.field);
  return std::ranges::any_of(visibility.term.choices, [&](const std::string& asked) {
    return std::ranges::any_of(
        names, [&](std::string_view name) { return name != asked && equal(name, asked); });
  });
}

bool loosely_equal(std::string_view a, std::string_view b) {
  const auto left = parse_decimal(a);
  const auto right = parse_decimal(b);
  return (left && left == right) || case_folded(a) == case_folded(b);
}

void LeftConditions::add(const FormQuestion& question) {
  questions_.push_back(&question);
}

Diagnostics LeftConditions::found(const TargetOptions& options) const {
  if (questions_.empty()) {
    return {};
  }
  const std::string platform(platform_);
  if (options.all_questions) {
    std::vector<std::string> ids;
    for (const FormQuestion* question : questions_) {
      ids.push_back(question->question.id);
    }
    return {warning(Code::form_conditions_left, {}, {listed(ids), platform})};
  }
  Diagnostics found;
  for (const FormQuestion* question : questions_) {
    found.push_back(
        error(Code::form_condition, {}, {question->question.id, platform, words_of(*question)}));
  }
  return found;
}

}  // namespace cxmat::reports::forms::platforms
