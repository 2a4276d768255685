// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/surveyjs_expression.hpp"

#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/texts.hpp"

#include <string>
#include <vector>

namespace cxmat::reports::forms::platforms {
namespace {

using Kind = Term::Kind;

constexpr std::string_view always = "1 = 1";
constexpr std::string_view never = "1 = 2";

std::vector<std::string> compared(const std::string& field, std::string_view op,
                                  const std::vector<std::string>& choices) {
  std::vector<std::string> terms;
  for (const std::string& choice : choices) {
    terms.push_back(field + " " + std::string(op) + " " + surveyjs_string(choice));
  }
  return terms;
}

std::string answered_and(const std::string& field, std::vector<std::string> terms) {
  terms.insert(terms.begin(), field + " notempty");
  return bracketed(terms, " and ", {});
}

/// One option is chosen, and it is among `choices`.
std::string alone(const std::string& name, const std::vector<std::string>& choices, bool wanted) {
  const std::string field = "{" + name + "}";
  const std::string length = "{" + name + ".length}";
  if (wanted) {
    const std::string among = bracketed(compared(field, "contains", choices), " or ", never);
    return "(" + length + " = 1 and " + among + ")";
  }
  const std::string others = bracketed(compared(field, "notcontains", choices), " and ", always);
  return answered_and(field, {"(" + length + " > 1 or " + others + ")"});
}

std::string term_written(const Term& term, const std::string& name) {
  const std::string field = "{" + name + "}";
  switch (term.kind) {
    case Kind::one_of:
      return bracketed(compared(field, "=", term.choices), " or ", never);
    case Kind::not_one_of:
      return answered_and(field, compared(field, "<>", term.choices));
    case Kind::includes:
      return compared(field, "contains", {term.choices.front()}).front();
    case Kind::lacks:
      return answered_and(field, compared(field, "notcontains", {term.choices.front()}));
    case Kind::exactly:
      return alone(name, term.choices, true);
    case Kind::not_exactly:
      return alone(name, term.choices, false);
    case Kind::compare: {
      const std::string op = term.number_op == Condition::Operator::not_equal
                                 ? "<>"
                                 : std::string(to_string(term.number_op));
      return answered_and(field, {field + " " + op + " " + to_string(term.number)});
    }
    case Kind::unless_group:
      return "(" + field + " empty or " +
             bracketed(compared(field, "<>", term.choices), " and ", always) + ")";
  }
  return std::string(never);
}

}  // namespace

std::string surveyjs_string(std::string_view text) {
  return "'" + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + "'";
}

std::string surveyjs_text(std::string_view text) {
  return replaced(text, "{", "{\u2060");
}

std::string surveyjs_visible_if(const Visibility& visibility,
                                const std::function<std::string(std::string_view)>& name_of) {
  return written(visibility, {.all = " and ",
                              .any = " or ",
                              .always = always,
                              .never = never,
                              .term = [&name_of](const Term& term) {
                                return term_written(term, name_of(term.field));
                              }});
}

}  // namespace cxmat::reports::forms::platforms
