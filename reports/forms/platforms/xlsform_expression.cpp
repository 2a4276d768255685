// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/xlsform_expression.hpp"

#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/texts.hpp"

#include <algorithm>

namespace cxmat::reports::forms::platforms {
namespace {

using Kind = Term::Kind;

constexpr std::string_view never = "false()";

/// `field` OP each of the choices.
std::vector<std::string> compared(const std::string& field, std::string_view op,
                                  const std::vector<std::string>& choices) {
  std::vector<std::string> terms;
  for (const std::string& choice : choices) {
    terms.push_back(field + " " + std::string(op) + " " + xpath_string(choice));
  }
  return terms;
}

/// The same, of a field that must not be empty.
std::string answered_and(const std::string& field, std::vector<std::string> terms) {
  terms.insert(terms.begin(), field + " != ''");
  return bracketed(terms, " and ", {});
}

std::string term_written(const Term& term, const std::string& field) {
  switch (term.kind) {
    case Kind::one_of:
    case Kind::exactly:
      return bracketed(compared(field, "=", term.choices), " or ", never);
    case Kind::not_one_of:
    case Kind::not_exactly:
      return answered_and(field, compared(field, "!=", term.choices));
    case Kind::includes:
      return "selected(" + field + ", " + xpath_string(term.choices.front()) + ")";
    case Kind::lacks:
      return answered_and(
          field, {"not(selected(" + field + ", " + xpath_string(term.choices.front()) + "))"});
    case Kind::compare:
      return answered_and(field, {field + " " + std::string(to_string(term.number_op)) + " " +
                                  to_string(term.number)});
    case Kind::unless_group:
      return bracketed(compared(field, "!=", term.choices), " and ", "true()");
  }
  return std::string(never);
}

/// Signs that Markdown gives a meaning, where it could.
std::string without_markdown(const std::string& line) {
  std::string plain;
  const bool heading = line.starts_with('#');
  for (const char sign : line) {
    const bool marks = sign == '*' || sign == '_' || sign == '\\' || (sign == '#' && heading);
    const bool alone = sign != '\\' && std::ranges::count(line, sign) == 1 && !heading;
    plain += marks && !alone ? "\\" : "";
    plain += sign;
  }
  // A link needs both: "[" text "](" address ")". Of tags, only span and font are more than text.
  plain = replaced(plain, "](", "]\u2060(");
  plain = replaced(plain, "<span", "<\u2060span");
  return replaced(plain, "<font", "<\u2060font");
}

}  // namespace

std::string xpath_string(std::string_view text) {
  if (text.find('\'') == std::string_view::npos) {
    return "'" + std::string(text) + "'";
  }
  if (text.find('"') == std::string_view::npos) {
    return "\"" + std::string(text) + "\"";
  }
  return "concat('" + replaced(text, "'", "', \"'\", '") + "')";
}

std::string xlsform_relevant(const Visibility& visibility,
                             const std::function<std::string(std::string_view)>& name_of) {
  std::string expression =
      written(visibility, {.all = " and ",
                           .any = " or ",
                           .always = "true()",
                           .never = never,
                           .term = [&name_of](const Term& term) {
                             return term_written(term, "${" + name_of(term.field) + "}");
                           }});
  return expression;
}

std::string xlsform_constraint(const Question& question) {
  std::vector<std::string> terms;
  if (question.lowest) {
    terms.push_back(". >= " + to_string(*question.lowest));
  }
  if (question.highest) {
    terms.push_back(". <= " + to_string(*question.highest));
  }
  if (question.type == QuestionType::select_multiple) {
    for (const Choice& choice : question.scale.choices) {
      if (choice.kind != ChoiceKind::regular) {
        terms.push_back("not(selected(., " + xpath_string(choice.name) +
                        ") and count-selected(.) > 1)");
      }
    }
  }
  return joined_lines(terms, " and ");
}

std::string xlsform_text(const std::vector<std::string>& lines) {
  std::vector<std::string> plain;
  for (const std::string& line : lines) {
    plain.push_back(replaced(without_markdown(line), "${", "$\u2060{"));
  }
  return joined_lines(plain, "\n");
}

}  // namespace cxmat::reports::forms::platforms
