// SPDX-License-Identifier: Apache-2.0
//
// Five steps with the values 1 to 5, five levels: an answer's level score is its step. The figures
// are worked by hand beside each case.
#include "tests/support/model_runs.hpp"

#include <cxmat/assessment/models/comparison.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;
namespace finding = cxmat::model_finding;

namespace {

using State = ModelFigures::State;

/// A comparison that finds its nodes by id and its models by name.
struct Compared {
  ModelSelection selection;
  std::vector<Protected<Assessment>> results;
  std::vector<ModelledNode> nodes;

  [[nodiscard]] std::size_t model(std::string_view name) const {
    const auto found =
        std::ranges::find_if(selection.models, [name](const ComparedModel& compared) {
          return compared.model && model_name(*compared.model) == name;
        });
    REQUIRE_MESSAGE(found != selection.models.end(), std::string(name));
    return static_cast<std::size_t>(found - selection.models.begin());
  }

  [[nodiscard]] std::size_t position(std::string_view id) const {
    const std::vector<NodeResult>& all = results.front()->nodes;
    return static_cast<std::size_t>(std::ranges::find(all, id, &NodeResult::id) - all.begin());
  }

  [[nodiscard]] const ModelledNode& node(std::string_view id) const {
    const auto found = std::ranges::find(nodes, position(id), &ModelledNode::node);
    REQUIRE_MESSAGE(found != nodes.end(), std::string(id));
    return *found;
  }

  [[nodiscard]] const ModelFigures& under(std::string_view name, std::string_view id) const {
    return node(id).models[model(name)];
  }

  [[nodiscard]] double level_score(std::string_view name, std::string_view id) const {
    const std::optional<double> found = under(name, id).level_score;
    REQUIRE(found);
    return *found;
  }
};

Compared compare(const Engagement& engagement, const std::vector<std::vector<Answer>>& rows) {
  Compared compared{.selection = models_to_compare(engagement), .results = {}, .nodes = {}};
  compared.results = run_models(engagement, compared.selection, rows);
  std::vector<const Assessment*> results;
  for (const Protected<Assessment>& result : compared.results) {
    results.push_back(&*result);
  }
  compared.nodes = compare_models(compared.selection, results);
  return compared;
}

Engagement four_questions() {
  return by_consensus(
      one_dimension("q", {question("q1"), question("q2"), question("q3"), question("q4")}));
}

std::vector<std::string> names(const std::vector<ComparedModel>& models) {
  std::vector<std::string> found;
  for (const ComparedModel& model : models) {
    found.push_back(model.model ? model_name(*model.model) : "own");
  }
  return found;
}

std::vector<std::string> names(const std::vector<ModelLeftOut>& models) {
  std::vector<std::string> found;
  for (const ModelLeftOut& model : models) {
    found.push_back(model_name(model.model));
  }
  return found;
}

template <class Finding>
std::optional<Finding> find(const ModelledNode& node) {
  for (const ModelFinding& found : node.findings) {
    if (const auto* wanted = std::get_if<Finding>(&found)) {
      return *wanted;
    }
  }
  return std::nullopt;
}

}  // namespace

TEST_SUITE("assessment/model_comparison") {
  TEST_CASE("without practice levels the models of standards are left out, with the first place") {
    const ModelSelection selection = models_to_compare(four_questions());
    CHECK(names(selection.models) == std::vector<std::string>{"weighted_mean", "power_mean:0",
                                                              "power_mean:-1", "weakest_link",
                                                              "fulfilment_share"});
    CHECK(selection.models.front().own);
    CHECK(names(selection.left_out) ==
          std::vector<std::string>{"staged", "continuous", "cumulative", "coverage_sum"});
    CHECK(selection.left_out.front().misfit.id == "q1");
  }

  TEST_CASE("the own model stands first, and a model that is everyone's own is not shown twice") {
    Engagement engagement = four_questions();
    engagement.questionnaires[0].questionnaire.model = {.id = "power_mean", .exponent = -1};
    CHECK(names(models_to_compare(engagement).models) ==
          std::vector<std::string>{"power_mean:-1", "weighted_mean", "power_mean:0", "weakest_link",
                                   "fulfilment_share"});
    // A dimension with another model makes the own model one of its own kind.
    engagement.questionnaires[0].questionnaire.dimensions[0].model = {.id = "weakest_link"};
    CHECK(names(models_to_compare(engagement).models).front() == "own");
    CHECK(models_to_compare(engagement).models.size() == 6);
  }

  TEST_CASE("a questionnaire that only counts answers has no models") {
    Engagement engagement = four_questions();
    engagement.questionnaires[0].questionnaire.result = ResultKind::distribution;
    CHECK(models_to_compare(engagement).models.empty());
  }

  TEST_CASE("5, 5, 5, 1 under every model") {
    // Mean 16/4; geometric (5*5*5*1)^(1/4) = 125^.25 = 3.343702; harmonic 4/(3/5 + 1) = 2.5;
    // the minimum 1; with four points behind each question the share is the mean.
    const Compared compared = compare(four_questions(), {{step(5), step(5), step(5), step(1)}});
    CHECK(compared.level_score("weighted_mean", "q.d") == doctest::Approx(4));
    CHECK(compared.level_score("power_mean:0", "q.d") == doctest::Approx(3.343702).epsilon(1e-6));
    CHECK(compared.level_score("power_mean:-1", "q.d") == doctest::Approx(2.5));
    CHECK(compared.level_score("weakest_link", "q.d") == doctest::Approx(1));
    CHECK(compared.level_score("fulfilment_share", "q.d") == doctest::Approx(4));
    CHECK(compared.under("power_mean:-1", "q.d").level == 3);
    CHECK(compared.nodes.size() == 3);  // overall, questionnaire, dimension: no questions
  }

  TEST_CASE("a low part hides under a mean that is more than a level above it") {
    const Compared hidden = compare(four_questions(), {{step(5), step(5), step(5), step(1)}});
    const auto found = find<finding::HiddenLow>(hidden.node("q.d"));
    REQUIRE(found);
    CHECK(found->part == hidden.position("q4"));
    CHECK(found->level_score == doctest::Approx(1));
    CHECK(found->mean == doctest::Approx(4));
    CHECK(hidden.node("q.d").findings.front().index() == ModelFinding(*found).index());
    // 4, 4, 4, 2.67: (12 + 8/3) / 4 is one level above 8/3, which is not more than a level.
    const Compared plain = compare(four_questions(), {{step(4), step(4), step(4), step(4)},
                                                      {step(4), step(4), step(4), step(2)},
                                                      {step(4), step(4), step(4), step(2)}});
    CHECK_FALSE(find<finding::HiddenLow>(plain.node("q.d")));
  }

  TEST_CASE("the parts that are as low as the weakest link are all named") {
    // Mean (4 + 3 + 3 + 4)/4 = 3.5, weakest 3.
    const Compared compared = compare(four_questions(), {{step(4), step(3), step(3), step(4)}});
    const auto found = find<finding::WeakestParts>(compared.node("q.d"));
    REQUIRE(found);
    CHECK(found->parts ==
          std::vector<std::size_t>{compared.position("q2"), compared.position("q3")});
    CHECK(found->level_score == doctest::Approx(3));
    CHECK(found->mean == doctest::Approx(3.5));
  }

  TEST_CASE("respondents who are weak in different parts make the weakest link lower than any") {
    // Every question's mean is 3, every respondent's lowest answer 1.
    const Compared compared = compare(four_questions(), {{step(1), step(1), step(5), step(5)},
                                                         {step(5), step(5), step(1), step(1)}});
    CHECK(find<finding::Scattered>(compared.node("q.d")) ==
          finding::Scattered{compared.model("weakest_link"), 1.0});
    CHECK_FALSE(find<finding::WeakestParts>(compared.node("q.d")));
  }

  TEST_CASE("models that are no further apart than 0.2 agree") {
    const Compared compared = compare(four_questions(), {{step(4), step(4), step(4), step(4)}});
    CHECK(compared.node("q").findings == std::vector<ModelFinding>{finding::Agreement{}});
    // 4, 4, 4, 4 and 4, 4, 4, 3.75 (a group's mean): the weakest link is (3 * 4 + 3)/4 = 3.75,
    // .1875 below the mean of 3.9375.
    const Compared close = compare(four_questions(), {{step(4), step(4), step(4), step(4)},
                                                      {step(4), step(4), step(4), step(4)},
                                                      {step(4), step(4), step(4), step(4)},
                                                      {step(4), step(4), step(4), step(3)}});
    CHECK(find<finding::Agreement>(close.node("q.d")));
  }

  TEST_CASE("a cap that binds is told with the score without it") {
    Engagement engagement = four_questions();
    Questionnaire& questionnaire = engagement.questionnaires[0].questionnaire;
    questionnaire.facts = {{.id = "owner", .label = LocalizedText("owner"), .evidence = {}}};
    Gate gate;
    gate.when = std::get<Condition>(parse_condition("${owner} = 'no'"));
    gate.cap = Decimal::of(3);
    questionnaire.gates = {gate};
    engagement.facts["owner"] = FactAnswer::no;
    // Mean 3.5, geometric 12^.5 = 3.46 and harmonic 24/7 = 3.43 lie above the cap of 3; the weakest
    // link is 3 by itself.
    const Compared compared = compare(engagement, {{step(4), step(3), step(3), step(4)}});
    const auto found = find<finding::Capped>(compared.node("q"));
    REQUIRE(found);
    CHECK(found->cap == doctest::Approx(3));
    CHECK(found->without == doctest::Approx(3.5));
    CHECK(found->model == compared.model("weighted_mean"));
    CHECK(found->bound == 4);
    CHECK(found->models == 5);
    CHECK(find<finding::Agreement>(compared.node("q")));  // all are at the cap
    CHECK_FALSE(find<finding::Capped>(compared.node("q.d")));
    CHECK_FALSE(find<finding::Capped>(compared.node("overall")));
  }

  TEST_CASE("what keeps a practice model from its next level is named") {
    // Levels 1: 5 and 5; level 2: 2, a quarter of the way, which is only partly. C2M2 stops at
    // MIL 1 of 2: score .5, level score 3. The mean is 4.
    const Compared compared = compare(
        by_consensus(one_dimension("q", {practice("q1", 1), practice("q2", 1), practice("q3", 2)})),
        {{step(5), step(5), step(2)}});
    CHECK(compared.level_score("cumulative", "q.d") == doctest::Approx(3));
    CHECK(compared.under("cumulative", "q.d").own_units == OwnUnits{1, 2});
    const auto found = find<finding::Blocked>(compared.node("q.d"));
    REQUIRE(found);
    CHECK(found->level == 2);
    CHECK(found->practices == std::vector<std::size_t>{compared.position("q3")});
    CHECK(names(compared.selection.left_out) ==
          std::vector<std::string>{"staged", "coverage_sum"});  // a practice at level 1; no streams
  }

  TEST_CASE("where points and weight differ, the part that pulls the most is named") {
    // q1 has four points and is reached, q2 and q3 have one each and are not: the mean is 1/3, the
    // share 4/6; level scores 2.33 and 3.67. q1 has 4/6 of the points and 1/3 of the weight.
    Scale yes_no{.name = "yes_no", .choices = {}};
    yes_no.choices = {
        {.name = "no", .kind = ChoiceKind::regular, .value = Decimal::of(0), .label = {}},
        {.name = "yes", .kind = ChoiceKind::regular, .value = Decimal::of(1), .label = {}}};
    Question second = question("q2");
    second.scale = yes_no;
    Question third = question("q3");
    third.scale = yes_no;
    const Compared compared = compare(
        by_consensus(one_dimension("q", {question("q1"), second, third})), {{step(5), 0, 0}});
    CHECK(compared.level_score("fulfilment_share", "q.d") == doctest::Approx(1 + 4 * 4.0 / 6));
    const auto found = find<finding::OtherWeight>(compared.node("q.d"));
    REQUIRE(found);
    CHECK(found->part == compared.position("q1"));
    CHECK(found->of_points == doctest::Approx(4.0 / 6));
    CHECK(found->of_weight == doctest::Approx(1.0 / 3));
  }

  TEST_CASE("the part that more than half of the difference comes from is named") {
    // Questionnaire a: all models 4. b: 5, 1: mean 3, weakest 1.
    Engagement engagement = by_consensus(one_dimension("a", {question("a1"), question("a2")}));
    engagement.questionnaires.push_back(
        {.questionnaire = one_dimension("b", {question("b1"), question("b2")})});
    const Compared compared = compare(engagement, {{step(4), step(4), step(5), step(1)}});
    const auto found = find<finding::FromPart>(compared.node("overall"));
    REQUIRE(found);
    CHECK(found->part == compared.position("b"));
    CHECK(found->lowest == doctest::Approx(1));
    CHECK(found->highest == doctest::Approx(3));
    CHECK(found->lowest_model == compared.model("weakest_link"));
  }

  TEST_CASE("a model applies to the questionnaires that fit, and then overall has no figure") {
    Engagement engagement = by_consensus(one_dimension("a", {practice("a1", 1)}));
    engagement.questionnaires.push_back({.questionnaire = one_dimension("b", {question("b1")})});
    const Compared compared = compare(engagement, {{step(5), step(3)}});
    CHECK(compared.level_score("cumulative", "a") == doctest::Approx(5));
    CHECK(compared.under("cumulative", "b").state == State::not_applied);
    CHECK(compared.under("cumulative", "b.d").state == State::not_applied);
    CHECK(compared.under("cumulative", "overall").state == State::not_applied);
    CHECK(compared.under("weighted_mean", "overall").state == State::shown);
  }

  TEST_CASE("what one model hides no other model shows") {
    // Eighteen people; only three answer enough for a score, but each question has eight answers,
    // which is what counts under a practice model.
    const Answer none = answer::unanswered;
    std::vector<std::vector<Answer>> rows(3, {step(4), step(4), step(2)});
    rows.resize(8, {step(4), none, none});
    rows.resize(13, {none, step(4), none});
    rows.resize(18, {none, none, step(2)});
    const Compared compared =
        compare(engagement_of(
                    one_dimension("q", {practice("q1", 1), practice("q2", 1), practice("q3", 2)})),
                rows);
    const std::size_t cumulative = compared.model("cumulative");
    REQUIRE(compared.results[cumulative]->find("q.d")->overall);  // shown when asked for alone
    for (const ModelFigures& figures : compared.node("q.d").models) {
      CHECK(figures.state == State::hidden);
      CHECK_FALSE(figures.level_score);
    }
    CHECK(compared.node("q.d").findings.empty());
  }

  TEST_CASE("no answers, no figures, no findings") {
    const Compared compared = compare(four_questions(), {});
    CHECK_FALSE(compared.node("q").models.front().level_score);
    CHECK(compared.node("q").findings.empty());
    CHECK(compare_models({}, {}).empty());
  }
}
