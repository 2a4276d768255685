// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/workbook/formulas.hpp"

#include <cxmat/formats/exports/form_sheet.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <span>
#include <vector>

namespace cxmat::reports::forms::workbook {
namespace {

namespace form_sheet = exports::form_sheet;
using form_sheet::Column;

constexpr std::size_t most_arguments = 250;  // of a function; Excel takes 255

std::string answer(std::size_t row) {
  return cell_name(Column::answer, row);
}

/// "AND(a,b)", in several where there are too many parts.
std::string call(std::string_view function, std::span<const std::string> parts) {
  if (parts.size() == 1) {
    return parts.front();
  }
  std::string text = fmt::format("{}(", function);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    text += (i == 0 ? "" : ",") + parts[i];
  }
  return text + ")";
}

std::string all_in(std::string_view function, const std::vector<std::string>& parts) {
  if (parts.size() <= most_arguments) {
    return call(function, parts);
  }
  std::vector<std::string> pieces;
  for (std::size_t at = 0; at < parts.size(); at += most_arguments) {
    pieces.push_back(
        call(function, std::span(parts).subspan(at, std::min(most_arguments, parts.size() - at))));
  }
  return all_in(function, pieces);
}

std::string_view sign_of(Condition::Operator op) noexcept {
  return op == Condition::Operator::not_equal ? std::string_view("<>") : to_string(op);
}

std::string is_answered(std::size_t row) {
  return fmt::format("{}=2", cell_name(Column::state, row));
}

}  // namespace

std::string cell_name(std::size_t column, std::size_t row) {
  return fmt::format("${}${}", static_cast<char>('A' + column), row);  // there are ten columns
}

std::string Formulas::range(const ListPlace& list, bool names) {
  const char column = names ? 'B' : 'A';
  return fmt::format("{}!${}${}:${}${}", form_sheet::lists_sheet, column, list.first, column,
                     list.last);
}

std::optional<std::string> Formulas::shown(const Visibility& visibility) const {
  std::optional<std::string> formula = joined(visibility, 0);
  // IF, AND and the test of the state stand around it.
  return formula && formula->size() + 300 <= longest_formula ? formula : std::nullopt;
}

std::optional<std::string> Formulas::joined(const Visibility& visibility, std::size_t depth) const {
  if (depth + 8 > deepest_formula) {
    return std::nullopt;
  }
  if (visibility.kind == Visibility::Kind::term) {
    return term(visibility.term);
  }
  const bool all = visibility.kind == Visibility::Kind::all;
  if (visibility.parts.empty()) {
    return all ? "TRUE" : "FALSE";
  }
  std::vector<std::string> parts;
  std::size_t size = 0;
  for (const Visibility& part : visibility.parts) {
    std::optional<std::string> formula = joined(part, depth + 1);
    if (!formula || (size += formula->size()) > longest_formula) {
      return std::nullopt;
    }
    parts.push_back(*std::move(formula));
  }
  return all_in(all ? "AND" : "OR", parts);
}

std::string Formulas::term(const Term& term) const {
  if (term.kind == Term::Kind::unless_group) {
    const FormGroup* const group = find_group(*form_, term.field);
    const auto row = plan_->row_of_group.find(term.field);
    return group == nullptr || row == plan_->row_of_group.end()
               ? "TRUE"
               : fmt::format("NOT({})",
                             any_position(term, list_of(*group, form_->language), row->second));
  }
  const FormQuestion* const asked = find_question(*form_, term.field);
  const auto row = plan_->row_of_question.find(term.field);
  if (asked == nullptr || row == plan_->row_of_question.end()) {
    return "FALSE";
  }
  const Question& question = asked->question;
  switch (question.type) {
    case QuestionType::select_multiple:
      return of_several(term, question, row->second);
    case QuestionType::integer:
    case QuestionType::decimal:
      return fmt::format("AND({},{})", is_answered(row->second), of_number(term, row->second));
    case QuestionType::select_one:
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return fmt::format("AND({},{})", is_answered(row->second),
                     any_position(term, list_of(question.scale, form_->language), row->second));
}

/// One of the term's choices was picked from the list.
std::string Formulas::any_position(const Term& term, const List& list, std::size_t row) const {
  std::vector<std::string> parts;
  for (const std::string& name : term.choices) {
    const auto entry = std::ranges::find(list, name, &Entry::name);
    if (entry != list.end()) {
      parts.push_back(
          fmt::format("{}={}", cell_name(Column::value, row), entry - list.begin() + 1));
    }
  }
  return parts.empty() ? "FALSE" : all_in("OR", parts);
}

std::string Formulas::of_several(const Term& term, const Question& question,
                                 std::size_t row) const {
  std::vector<std::string> among;
  for (const std::string& name : term.choices) {
    if (const auto choice = question.scale.position_of(name)) {
      among.push_back(fmt::format("{}=1", cell_name(Column::value, row + 1 + *choice)));
    }
  }
  const std::string any = among.empty() ? "FALSE" : all_in("OR", among);
  const std::string alone = fmt::format("AND({}=1,{})", cell_name(Column::value, row), any);
  const bool single = term.kind == Term::Kind::exactly || term.kind == Term::Kind::not_exactly;
  const bool negated = term.kind == Term::Kind::lacks || term.kind == Term::Kind::not_exactly ||
                       term.kind == Term::Kind::not_one_of;
  const std::string& test = single ? alone : any;
  return negated ? fmt::format("AND({},NOT({}))", is_answered(row), test)
                 : fmt::format("AND({},{})", is_answered(row), test);
}

std::string Formulas::is_word(std::string_view name, std::size_t row) const {
  for (std::size_t i = plan_->states.first; i > 0 && i <= plan_->states.last; ++i) {
    if (plan_->entries[i - 1].name == name) {
      return fmt::format("OR(TRIM({0})={1}!$A${2},TRIM({0})={1}!$B${2})", answer(row),
                         form_sheet::lists_sheet, i);
    }
  }
  return "FALSE";
}

std::string Formulas::of_number(const Term& term, std::size_t row) const {
  if (term.kind == Term::Kind::compare) {
    const std::string number = to_string(term.number);
    return term.number_op == Condition::Operator::not_equal
               ? fmt::format("{}<>{}", answer(row), number)
               : fmt::format("AND(ISNUMBER({0}),{0}{1}{2})", answer(row), sign_of(term.number_op),
                             number);
  }
  std::vector<std::string> words;
  for (const std::string& name : term.choices) {
    words.push_back(is_word(name, row));
  }
  const std::string any = words.empty() ? "FALSE" : all_in("OR", words);
  return term.kind == Term::Kind::not_one_of ? fmt::format("NOT({})", any) : any;
}

std::string Formulas::given(const Question& question, std::size_t row) const {
  return question.type == QuestionType::select_multiple
             ? fmt::format("{}>0", cell_name(Column::value, row))
             : fmt::format("TRIM({})<>\"\"", answer(row));
}

std::string Formulas::position(std::size_t row, const ListPlace& list) const {
  const std::string texts = range(list);
  // Compared as wholes, unlike MATCH, which knows wildcards and ends at 255 characters.
  return fmt::format(
      "MAX(SUMPRODUCT(({0}=TRIM({2}))*(ROW({0})-{3})),SUMPRODUCT(({1}=TRIM({2}))*(ROW({0})-{3})))",
      texts, range(list, true), answer(row), list.first - 1);
}

std::string Formulas::ticked(std::size_t row) const {
  return fmt::format(
      "IF(OR(TRIM({0})=\"\",TRIM({0})=\"0\",TRIM({0})=\"-\",LOWER(TRIM({0}))=\"nein\","
      "LOWER(TRIM({0}))=\"no\",LOWER(TRIM({0}))=\"false\",LOWER(TRIM({0}))=\"falsch\"),0,1)",
      answer(row));
}

std::string Formulas::ticks(const Question& question, std::size_t row) const {
  if (question.scale.choices.empty()) {
    return "0";
  }
  return fmt::format("SUM({}:{})", cell_name(Column::value, row + 1),
                     cell_name(Column::value, row + question.scale.choices.size()));
}

std::string Formulas::is_number(const Question& question, std::size_t row) const {
  std::vector<std::string> parts{fmt::format("ISNUMBER({})", answer(row))};
  if (question.lowest) {
    parts.push_back(fmt::format("{}>={}", answer(row), to_string(*question.lowest)));
  }
  if (question.highest) {
    parts.push_back(fmt::format("{}<={}", answer(row), to_string(*question.highest)));
  }
  if (question.type == QuestionType::integer) {
    parts.push_back(fmt::format("N({0})=INT(N({0}))", answer(row)));
  }
  std::vector<std::string> any{all_in("AND", parts)};
  for (std::size_t i = plan_->states.first; i > 0 && i <= plan_->states.last; ++i) {
    any.push_back(fmt::format("TRIM({})={}!$A${}", answer(row), form_sheet::lists_sheet, i));
  }
  return all_in("OR", any);
}

}  // namespace cxmat::reports::forms::workbook
