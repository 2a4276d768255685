// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/platforms/limesurvey_expression.hpp"

#include "reports/formats/html_escape.hpp"
#include "reports/forms/platforms/conditions.hpp"
#include "reports/forms/platforms/names.hpp"
#include "reports/forms/platforms/texts.hpp"

#include <cxmat/formats/exports/published_codes.hpp>

#include <algorithm>
#include <set>

namespace cxmat::reports::forms::platforms {
namespace {

using Kind = Term::Kind;

constexpr std::size_t longest_answer_code = 5;

bool is_code_sign(char sign) noexcept {
  return (sign >= 'a' && sign <= 'z') || (sign >= 'A' && sign <= 'Z') ||
         (sign >= '0' && sign <= '9');
}

bool are_answer_codes(const std::vector<std::string>& names) {
  std::set<std::string> folded;
  return std::ranges::all_of(names, [&folded](const std::string& name) {
    return !name.empty() && name.size() <= longest_answer_code &&
           std::ranges::all_of(name, is_code_sign) && folded.insert(folded_name(name)).second;
  });
}

/// A string; codes hold neither quotes nor backslashes.
std::string quoted(std::string_view code) {
  return "'" + std::string(code) + "'";
}

/// The value of a variable even where its question was not relevant.
std::string value_of(const std::string& variable) {
  return variable + ".NAOK";
}

class Terms {
 public:
  explicit Terms(const Form& form) : form_(&form) {}

  [[nodiscard]] std::string written_term(const Term& term) const {
    if (const FormGroup* const group = find_group(*form_, term.field)) {
      return of_group(term, *group);
    }
    const FormQuestion* const asked = find_question(*form_, term.field);
    if (asked == nullptr) {
      return "0";
    }
    const std::string field = value_of(limesurvey_code(term.field));
    switch (term.kind) {
      case Kind::one_of:
        return answered_and(field,
                            bracketed(compared(field, "==", codes(*asked, term)), " or ", "0"));
      case Kind::not_one_of:
        return answered(field);
      case Kind::compare:
        return answered_and(field, field + " " + operator_of(term) + " " + to_string(term.number));
      case Kind::includes:
        return ticked(*asked, term.choices.front());
      case Kind::lacks:
        return "(" + chosen(*asked) + " > 0 and !(" + ticked(*asked, term.choices.front()) + "))";
      case Kind::exactly:
        return "(" + chosen(*asked) + " == 1 and " + any_ticked(*asked, term) + ")";
      case Kind::not_exactly:
        return "(" + chosen(*asked) + " > 0 and !(" + chosen(*asked) + " == 1 and " +
               any_ticked(*asked, term) + "))";
      case Kind::unless_group:
        break;
    }
    return "0";
  }

 private:
  static std::string of_group(const Term& term, const FormGroup& group) {
    const std::vector<std::string> codes = limesurvey_group_codes(group);
    const std::string field = value_of(limesurvey_code(term.field));
    std::vector<std::string> among;
    for (std::size_t v = 0; v < group.values.size(); ++v) {
      if (std::ranges::find(term.choices, group.values[v].name) != term.choices.end()) {
        among.push_back(field + " == " + quoted(codes[v]));
      }
    }
    return among.empty() ? "1" : "!(" + bracketed(among, " or ", {}) + ")";
  }

  static std::vector<std::string> codes(const FormQuestion& asked, const Term& term) {
    const std::vector<Choice>& choices = asked.question.scale.choices;
    const std::vector<std::string> all = limesurvey_answer_codes(asked.question.scale);
    std::vector<std::string> wanted;
    for (std::size_t c = 0; c < choices.size(); ++c) {
      if (std::ranges::find(term.choices, choices[c].name) != term.choices.end()) {
        wanted.push_back(quoted(all[c]));
      }
    }
    return wanted;
  }

  static std::vector<std::string> compared(const std::string& field, std::string_view op,
                                           const std::vector<std::string>& values) {
    std::vector<std::string> terms;
    for (const std::string& value : values) {
      terms.push_back(field + " " + std::string(op) + " " + value);
    }
    return terms;
  }

  /// Whatever the version takes for empty: "0" is an answer.
  static std::string answered(const std::string& field) { return "strlen(" + field + ") > 0"; }

  static std::string answered_and(const std::string& field, const std::string& term) {
    return "(" + answered(field) + " and " + term + ")";
  }

  static std::string operator_of(const Term& term) {
    return term.number_op == Condition::Operator::equal ? "=="
                                                        : std::string(to_string(term.number_op));
  }

  static std::string option(const FormQuestion& asked, std::string_view choice) {
    return value_of(limesurvey_code(asked.question.id) + "_" +
                    limesurvey_option_code(asked.question.scale, choice));
  }

  static std::string ticked(const FormQuestion& asked, std::string_view choice) {
    return option(asked, choice) + " == 'Y'";
  }

  static std::string any_ticked(const FormQuestion& asked, const Term& term) {
    std::vector<std::string> terms;
    for (const std::string& choice : term.choices) {
      terms.push_back(ticked(asked, choice));
    }
    return bracketed(terms, " or ", "0");
  }

  /// How many options are chosen.
  static std::string chosen(const FormQuestion& asked) {
    std::vector<std::string> options;
    for (const Choice& choice : asked.question.scale.choices) {
      options.push_back(option(asked, choice.name));
    }
    return "count(" + joined_lines(options, ", ") + ")";
  }

  const Form* form_;
};

}  // namespace

std::string limesurvey_code(std::string_view name) {
  std::string code;
  std::ranges::copy_if(name, std::back_inserter(code), [](char sign) {
    return is_code_sign(sign) || static_cast<unsigned char>(sign) >= 0x80U;
  });
  return code;
}

std::string limesurvey_option_code(const Scale& scale, std::string_view choice) {
  const std::string code = limesurvey_code(choice);
  if (code != "other" && code != "time") {
    return code;
  }
  return exports::published_code(scale.position_of(choice).value_or(0));
}

std::vector<std::string> limesurvey_answer_codes(const Scale& scale) {
  std::vector<std::string> names;
  for (const Choice& choice : scale.choices) {
    names.push_back(choice.name);
  }
  if (!are_answer_codes(names)) {
    for (std::size_t c = 0; c < names.size(); ++c) {
      names[c] = "A" + std::to_string(c + 1);
    }
  }
  return names;
}

std::vector<std::string> limesurvey_group_codes(const FormGroup& group) {
  std::vector<std::string> names;
  for (const FormGroupValue& value : group.values) {
    names.push_back(value.name);
  }
  if (!are_answer_codes(names)) {
    for (std::size_t v = 0; v < names.size(); ++v) {
      names[v] = exports::published_code(v);
    }
  }
  return names;
}

std::string limesurvey_relevance(const Form& form, const Visibility& visibility) {
  const Terms terms(form);
  const std::string expression = written(
      visibility, {.all = " and ",
                   .any = " or ",
                   .always = "1",
                   .never = "0",
                   .term = [&terms](const Term& term) { return terms.written_term(term); }});
  return expression.empty() ? "1" : expression;
}

std::string limesurvey_text(const std::vector<std::string>& lines) {
  std::vector<std::string> html;
  for (const std::string& line : lines) {
    std::string text = html_escape(line);
    text = replaced(replaced(text, "{", "&#123;"), "}", "&#125;");
    html.push_back(replaced(replaced(text, "\\", "&#92;"), "\t", " "));
  }
  return joined_lines(html, "<br />");
}

}  // namespace cxmat::reports::forms::platforms
