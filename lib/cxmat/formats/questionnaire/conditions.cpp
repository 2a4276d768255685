// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/questionnaire/conditions.hpp"

#include "cxmat/core/closest_match.hpp"
#include "cxmat/formats/scalar_place.hpp"

#include <fmt/format.h>

#include <algorithm>
#include <utility>
#include <variant>

namespace cxmat::questionnaire_file {
namespace {

using Operator = Condition::Operator;

bool is_ordered(Operator op) noexcept {
  return op != Operator::equal && op != Operator::not_equal && op != Operator::selected;
}

bool is_number(QuestionType type) noexcept {
  return type == QuestionType::integer || type == QuestionType::decimal;
}

/// Whether answers of this kind can be compared so.
bool makes_sense(QuestionType type, Operator op) noexcept {
  switch (type) {
    case QuestionType::select_one:
      return true;
    case QuestionType::select_multiple:
      return !is_ordered(op);
    case QuestionType::integer:
    case QuestionType::decimal:
      return op != Operator::selected;
    case QuestionType::text:
    case QuestionType::note:
      break;
  }
  return false;
}

/// Finds the comparisons of a condition in its text, one after the other.
class ComparisonPlaces {
 public:
  explicit ComparisonPlaces(std::string_view text) noexcept : text_(text) {}

  /// Moves on to the next comparison, which is this one.
  void next(const Condition::Comparison& comparison) {
    const std::string reference = fmt::format("${{{}}}", comparison.id);
    const std::size_t start = text_.find(reference, at_);
    id_ = text_.substr(start + 2, comparison.id.size());
    at_ = start + reference.size();
    after_id_ = text_.substr(text_.find_first_not_of(" \t\r\n", at_), 1);
    const std::size_t value = text_.find(comparison.value, at_);
    value_ = text_.substr(value, comparison.value.size());
    at_ = value + comparison.value.size();
  }

  [[nodiscard]] std::string_view id() const noexcept { return id_; }
  [[nodiscard]] std::string_view comparison_operator() const noexcept { return after_id_; }
  [[nodiscard]] std::string_view value() const noexcept { return value_; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
  std::string_view id_, after_id_, value_;
};

bool offers(const Scale& scale, const Condition::Comparison& comparison) {
  if (scale.position_of(comparison.value)) {
    return true;
  }
  const std::optional<Decimal> number =
      comparison.numeric ? parse_decimal(comparison.value) : std::nullopt;
  return number && std::ranges::any_of(scale.choices, [number](const Choice& choice) {
           return choice.value == number;
         });
}

std::string closest_id(std::string_view id, const AnswerScales& known) {
  std::vector<std::string> candidates;
  for (const auto& [candidate, scale] : known) {
    candidates.push_back(candidate);
  }
  return closest_match(id, candidates);
}

std::string closest_choice(std::string_view name, const Scale& scale) {
  std::vector<std::string> candidates;
  for (const Choice& choice : scale.choices) {
    candidates.push_back(choice.name);
  }
  return closest_match(name, candidates);
}

/// The kind of answer that a condition asks about; facts are answered like a choice.
QuestionType type_of(std::string_view id, const QuestionTypes* types) {
  const auto found = types == nullptr ? QuestionTypes::const_iterator{} : types->find(id);
  return types == nullptr || found == types->end() ? QuestionType::select_one : found->second;
}

/// A choice in the text it stands in, checked against the scale of the id it is compared with.
void check_choice(yaml::Reader& reader, const yaml::Node& node,
                  const Condition::Comparison& comparison, const ComparisonPlaces& places,
                  const Scale& scale) {
  if (scale.choices.empty()) {
    return;  // the question's type is wrong, which has been said
  }
  if (is_ordered(comparison.op)) {
    if (!scale.lowest()) {
      reader.error(Code::bad_condition, place_inside(reader, node, places.comparison_operator()),
                   {"= | !="});
    }
  } else if (!offers(scale, comparison)) {
    reader.error(Code::unknown_choice, place_inside(reader, node, places.value()),
                 {comparison.value, scale.name, closest_choice(comparison.value, scale)});
  }
}

/// A number may be compared with numbers, quoted or not, and with the words for having none.
void check_number(yaml::Reader& reader, const yaml::Node& node,
                  const Condition::Comparison& comparison, const ComparisonPlaces& places) {
  const bool is_word = comparison.value == "na" || comparison.value == "dk";
  if (!is_word && !parse_decimal(comparison.value)) {
    reader.error(Code::bad_condition, place_inside(reader, node, places.value()), {"1.5"});
  }
}

void check_value(yaml::Reader& reader, const PlacedCondition& placed,
                 const Condition::Comparison& comparison, const ComparisonPlaces& places,
                 const Scale& scale) {
  const yaml::Node& node = *placed.node;
  const QuestionType type = type_of(comparison.id, placed.types);
  if (!makes_sense(type, comparison.op)) {
    reader.error(Code::key_not_for_type, place_inside(reader, node, places.id()),
                 {std::string(to_string(comparison.op)), std::string(to_string(type))});
  } else if (is_number(type)) {
    check_number(reader, node, comparison, places);
  } else {
    check_choice(reader, node, comparison, places, scale);
  }
}

}  // namespace

std::optional<Condition> read_condition(yaml::Reader& reader, const yaml::Node& node,
                                        std::string_view what) {
  if (!reader.text(node, what)) {
    return std::nullopt;
  }
  auto parsed = parse_condition(node.text);
  if (const auto* fault = std::get_if<ConditionFault>(&parsed)) {
    const std::string_view rest = skip_code_points(node.text, fault->offset);
    reader.error(Code::bad_condition, place_inside(reader, node, rest.substr(0, 1)), {fault->what});
    return std::nullopt;
  }
  return std::get<Condition>(std::move(parsed));
}

void check_comparisons(yaml::Reader& reader, const PlacedCondition& placed,
                       const AnswerScales& known, const Forbidden& forbidden) {
  const yaml::Node& node = *placed.node;
  ComparisonPlaces places(node.text);
  for (const auto& part : placed.condition.nodes) {
    const auto* comparison = std::get_if<Condition::Comparison>(&part);
    if (comparison == nullptr) {
      continue;
    }
    places.next(*comparison);
    if (const auto found = known.find(comparison->id); found != known.end()) {
      check_value(reader, placed, *comparison, places, *found->second);
    } else if (forbidden.ids.contains(comparison->id)) {
      reader.error(forbidden.code, place_inside(reader, node, places.id()), {comparison->id});
    } else {
      reader.error(Code::unknown_id, place_inside(reader, node, places.id()),
                   {comparison->id, closest_id(comparison->id, known)});
    }
  }
}

}  // namespace cxmat::questionnaire_file
