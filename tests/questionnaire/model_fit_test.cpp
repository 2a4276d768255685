// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/questionnaire/model_fit.hpp>

#include <doctest/doctest.h>

#include <algorithm>

namespace {

using namespace cxmat;
using Found = std::vector<Misfit>;

Question practice(std::string id, std::optional<int> level, std::string stream = {}) {
  Question made = test::question(std::move(id));
  made.level = level;
  made.stream = std::move(stream);
  return made;
}

Dimension dimension(std::string id, std::vector<Question> questions,
                    std::vector<Dimension> dimensions = {}) {
  Dimension made;
  made.id = std::move(id);
  made.questions = std::move(questions);
  made.dimensions = std::move(dimensions);
  return made;
}

Dimension with(Dimension dimension, std::string model) {
  dimension.model = ModelChoice{.id = std::move(model)};
  return dimension;
}

Questionnaire questionnaire(std::string model, std::vector<Dimension> dimensions) {
  Questionnaire made;
  made.id = "q";
  made.levels = test::five_levels();
  made.model = {.id = std::move(model)};
  made.dimensions = std::move(dimensions);
  return made;
}

Misfit lacks(std::string id, std::string key, std::string model) {
  return {.code = Code::practice_without_key, .id = id, .arguments = {id, key, model}};
}

}  // namespace

TEST_SUITE("questionnaire/model_fit") {
  TEST_CASE("the models are known by their ids, once each") {
    for (const ModelNeeds& model : known_models()) {
      CHECK(find_needs(model.id) == &model);
    }
    CHECK(find_needs("weighted_mean") == &known_models().front());
    CHECK(find_needs("wieghted_mean") == nullptr);
  }

  TEST_CASE("a model that scores each respondent needs nothing of the questions") {
    for (const char* model :
         {"weighted_mean", "power_mean", "weakest_link", "fulfilment_share", "gated"}) {
      CAPTURE(model);
      CHECK(misfits(questionnaire(model, {dimension("d", {practice("q01", {})},
                                                    {dimension("e", {practice("q02", {})})})}))
                .empty());
    }
  }

  TEST_CASE("every practice model needs levels, coverage_sum streams too") {
    const auto found = [](std::string model) {
      return misfits(questionnaire(
          std::move(model), {dimension("d", {practice("q01", {}, "a"), practice("q02", 2)})}));
    };
    CHECK(found("staged") == Found{lacks("q01", "level", "staged")});
    CHECK(found("continuous") == Found{lacks("q01", "level", "continuous")});
    CHECK(found("cumulative") == Found{lacks("q01", "level", "cumulative")});
    CHECK(found("coverage_sum") ==
          Found{lacks("q01", "level", "coverage_sum"), lacks("q02", "stream", "coverage_sum")});
  }

  TEST_CASE("level 1 of a staged model is where everyone starts, of the others where it begins") {
    const auto found = [](std::string model) {
      return misfits(questionnaire(std::move(model), {dimension("d", {practice("q01", 1, "a")})}));
    };
    CHECK(found("staged") == Found{{.code = Code::number_out_of_range,
                                    .id = "q01",
                                    .arguments = {"level", "1", "2..5"}}});
    CHECK(found("continuous").empty());
    CHECK(found("cumulative").empty());
    CHECK(found("coverage_sum").empty());
  }

  TEST_CASE("what has no score or no weight is no practice") {
    Question weightless = practice("q01", {});
    weightless.weight = Decimal{};
    Question text = practice("q02", {});
    text.type = QuestionType::text;
    Question unscored = practice("q03", {});
    for (Choice& choice : unscored.scale.choices) {
      choice.value.reset();
    }
    CHECK(misfits(questionnaire("staged", {dimension("d", {weightless, text, unscored})})).empty());
    Question number = practice("q04", {});
    number.type = QuestionType::integer;
    number.curve = Curve{.first = Decimal{}, .second = Decimal::of(10)};
    CHECK(misfits(questionnaire("staged", {dimension("d", {number})})) ==
          Found{lacks("q04", "level", "staged")});
  }

  TEST_CASE("a dimension without a model has its parent's") {
    const Dimension nested = dimension("inner", {practice("q01", {})});
    CHECK(misfits(
              questionnaire("weighted_mean", {with(dimension("d", {}, {nested}), "cumulative")})) ==
          Found{lacks("q01", "level", "cumulative")});
    CHECK(misfits(
              questionnaire("cumulative", {with(dimension("d", {}, {nested}), "weighted_mean")})) ==
          Found{lacks("q01", "level", "cumulative")});
    CHECK(misfits(questionnaire("weighted_mean", {dimension("d", {practice("q02", {})}),
                                                  with(nested, "cumulative")})) ==
          Found{lacks("q01", "level", "cumulative")});
  }

  TEST_CASE("models that look at all practices below do so through any other model") {
    const Dimension inner = with(dimension("inner", {practice("q01", {})}), "weighted_mean");
    for (const char* model : {"staged", "continuous", "cumulative"}) {
      CHECK(misfits(questionnaire(model, {dimension("d", {}, {inner})})) ==
            Found{lacks("q01", "level", model)});
    }
    // Its score is the mean of the dimensions' scores, wherever these come from.
    CHECK(misfits(questionnaire("coverage_sum", {dimension("d", {}, {inner})})).empty());
  }

  TEST_CASE("a key that two models miss is missed once, and the strictest lowest level counts") {
    const Dimension inner =
        with(dimension("inner", {practice("q01", {}), practice("q02", 1)}), "cumulative");
    CHECK(
        misfits(questionnaire("staged", {inner})) ==
        Found{
            lacks("q01", "level", "staged"),
            {.code = Code::number_out_of_range, .id = "q02", .arguments = {"level", "1", "2..5"}}});
  }

  TEST_CASE("continuous and coverage_sum score questions or dimensions at one place, not both") {
    const auto found = [](std::string model, std::vector<Question> questions) {
      return misfits(questionnaire(
          std::move(model),
          {dimension("d", std::move(questions), {dimension("inner", {practice("q02", 2, "a")})})}));
    };
    for (const char* model : {"continuous", "coverage_sum"}) {
      CHECK(found(model, {practice("q01", 2, "a")}) ==
            Found{{.code = Code::mixed_parts, .id = "d", .arguments = {"d", model}}});
      Question remark = practice("q01", {});
      remark.type = QuestionType::text;
      CHECK(found(model, {remark}).empty());
    }
    CHECK(found("staged", {practice("q01", 2)}).empty());
    CHECK(found("cumulative", {practice("q01", 2)}).empty());
  }

  TEST_CASE("under caps, the model below them decides") {
    Questionnaire gated = questionnaire("gated", {dimension("d", {practice("q01", {})})});
    CHECK(misfits(gated).empty());
    gated.model.under = "cumulative";  // no file can say so, but a program can
    CHECK(misfits(gated) == Found{lacks("q01", "level", "cumulative")});
  }

  TEST_CASE("where only answers are counted nothing has to fit") {
    Questionnaire counted = questionnaire("staged", {dimension("d", {practice("q01", {})})});
    counted.result = ResultKind::distribution;
    CHECK(misfits(counted).empty());
  }

  TEST_CASE("another model replaces all of them") {
    const Questionnaire mixed = questionnaire(
        "weighted_mean",
        {with(dimension("d", {}, {with(dimension("inner", {practice("q01", 2)}), "weakest_link")}),
              "cumulative")});
    const ModelChoice harmonic{.id = "power_mean", .exponent = -1};
    const Questionnaire changed = with_model(mixed, harmonic);
    CHECK(changed.model == harmonic);
    CHECK_FALSE(changed.dimensions[0].model);
    CHECK_FALSE(changed.dimensions[0].dimensions[0].model);
    CHECK(changed.dimensions[0].dimensions[0].questions[0] ==
          mixed.dimensions[0].dimensions[0].questions[0]);
    CHECK(misfits(with_model(mixed, {.id = "coverage_sum"})) ==
          Found{lacks("q01", "stream", "coverage_sum")});
  }
}
