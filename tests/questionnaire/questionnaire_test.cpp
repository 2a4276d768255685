// SPDX-License-Identifier: Apache-2.0
#include <cxmat/questionnaire/questionnaire.hpp>

#include <doctest/doctest.h>

#include <string>
#include <utility>
#include <vector>

namespace {

using cxmat::Choice;
using cxmat::Decimal;
using cxmat::Dimension;
using cxmat::Question;
using cxmat::Questionnaire;
using cxmat::Scale;

Scale scale_with(std::vector<std::optional<Decimal>> values) {
  Scale scale;
  for (const std::optional<Decimal>& value : values) {
    Choice& choice = scale.choices.emplace_back();
    choice.name = "c" + std::to_string(scale.choices.size());
    choice.value = value;
  }
  return scale;
}

Dimension dimension_with(const std::vector<std::string>& ids, std::vector<Dimension> nested = {}) {
  Dimension dimension;
  for (const std::string& id : ids) {
    dimension.questions.emplace_back().id = id;
  }
  dimension.dimensions = std::move(nested);
  return dimension;
}

std::vector<std::string> ids_of(const std::vector<const Question*>& questions) {
  std::vector<std::string> ids;
  for (const Question* question : questions) {
    ids.push_back(question->id);
  }
  return ids;
}

}  // namespace

TEST_SUITE("questionnaire/questionnaire") {
  TEST_CASE("a choice is found by its name") {
    const Scale scale = scale_with({Decimal::of(1), Decimal::of(2)});
    CHECK(scale.position_of("c2") == 1);
    CHECK(scale.position_of("c3") == std::nullopt);
  }

  TEST_CASE("the ends of a scale are its lowest and highest value, in whatever order they stand") {
    const Scale scale = scale_with({Decimal::of(4), std::nullopt, Decimal::of(-1), Decimal::of(2)});
    CHECK(scale.lowest() == Decimal::of(-1));
    CHECK(scale.highest() == Decimal::of(4));
  }

  TEST_CASE("a scale without values has no ends") {
    const Scale scale = scale_with({std::nullopt, std::nullopt});
    CHECK(scale.lowest() == std::nullopt);
    CHECK(scale.highest() == std::nullopt);
  }

  TEST_CASE("answers are scored only where two values differ") {
    CHECK(scale_with({Decimal::of(0), Decimal::of(1)}).scored());
    CHECK_FALSE(scale_with({Decimal::of(1), Decimal::of(1)}).scored());
    CHECK_FALSE(scale_with({Decimal::of(1), std::nullopt}).scored());
    CHECK_FALSE(scale_with({std::nullopt, std::nullopt}).scored());
    CHECK_FALSE(scale_with({}).scored());
  }

  TEST_CASE("questions come in reading order, nested ones after their parent's own") {
    Questionnaire questionnaire;
    questionnaire.dimensions = {
        dimension_with({"q1"}, {dimension_with({"q2", "q3"}), dimension_with({"q4"})}),
        dimension_with({"q5"})};
    CHECK(ids_of(questions_of(questionnaire)) ==
          std::vector<std::string>{"q1", "q2", "q3", "q4", "q5"});
    CHECK(ids_of(questions_of(questionnaire.dimensions[1])) == std::vector<std::string>{"q5"});
  }

  TEST_CASE("a table shows the short label, or the label where there is none") {
    Question question;
    question.label = cxmat::LocalizedText("To what extent is it so?");
    CHECK(display_label(question) == question.label);
    question.short_label = cxmat::LocalizedText("It is so");
    CHECK(display_label(question) == question.short_label);
  }
}
