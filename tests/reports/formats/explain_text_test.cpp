// SPDX-License-Identifier: Apache-2.0
//
// Four respondents, worked by hand (the same as tests/assessment/hand_worked_test.cpp). Dimension A
// (weight 2): qa1 (weight 1), qa2 (weight 3). Dimension B (weight 1): qb1, qb2. Steps 1 to 5 have
// the scores 0, .25, .5, .75 and 1.
//
//        a1  a2  b1  b2    A       B      q
//   r1    5   3   1   3    .625    .25    (2 * .625 + .25) / 3 = .5
//   r2   na   4  dk   5    .75     1      (2 * .75 + 1) / 3 = 5/6
//   r3    2   -   2   2    none    .25    .25, B alone
//   r4   dk  dk  dk  dk    none    none   none
//
// q is the mean of the three, 19/36 = .5278; level score 1 + 4 * 19/36 = 3.11, level 3.
// A adds 2/3 * .625, 2/3 * .75 and 0, on average .3056; B adds .25/3, 1/3 and .25, on average
// .2222. The mean of the dimensions' own scores, .6875 (of r1 and r2) and .5, would be .625.
#include "reports/formats/explain_text.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Rows = std::vector<std::vector<Answer>>;

const Rows four_respondents{
    {step(5), step(3), step(1), step(3)},
    {answer::not_applicable, step(4), answer::dont_know, step(5)},
    {step(2), answer::unanswered, step(2), step(2)},
    {answer::dont_know, answer::dont_know, answer::dont_know, answer::dont_know}};

/// Nobody is hidden, unless `minimum` says so.
Protected<Assessment> assessed(Questionnaire questionnaire, const Rows& rows,
                               std::int64_t minimum = 1) {
  Engagement engagement = engagement_of(std::move(questionnaire));
  engagement.privacy.minimum_group = minimum;
  engagement.privacy.unanimous = Unanimous::show;
  const Responses responses = responses_of(engagement, rows);
  const Plan plan = plan_of(engagement);
  return protect(assess(std::move(engagement), plan, make_tally(plan, responses)));
}

/// Line ends and what lines are set in by count as one blank, so that a sentence is found however
/// it is broken.
std::string on_one_line(std::string_view text) {
  std::string line;
  for (const char sign : text) {
    const bool blank = sign == ' ' || sign == '\n';
    if (!blank || !line.ends_with(' ')) {
      line += blank ? ' ' : sign;
    }
  }
  return line;
}

std::string explained(const Protected<Assessment>& assessment, std::string_view node,
                      Language language = Language::en) {
  return on_one_line(reports::render_explanation(assessment, node, language));
}

/// What is said about q itself, without the dimensions below it.
std::string_view about_q(std::string_view text) {
  return text.substr(0, text.find(" A (q.a) "));
}

bool says(std::string_view text, std::string_view part) {
  return text.find(part) != std::string_view::npos;
}

}  // namespace

TEST_SUITE("reports/formats/explain_text") {
  TEST_CASE("contributions add up where answers are missing, and it is said that means do not") {
    const std::string text = explained(assessed(two_dimensions(), four_respondents), "q");
    CHECK(says(text, "Score 0.5278 (from 0 to 1), level score 3.11 (from 1 to 5), level 3"));
    CHECK(says(text, "3 people have a score here; asked: 4."));
    CHECK(says(text, "0.3056 + 0.2222 = 0.5278"));
    CHECK(says(text, "1 + 4 × 0.5278 = 3.11: level 3 level 3 (2.5 to below 3.5)"));
    CHECK(says(text, "A 2 67% 0.6875 2 0.3056 "));
    CHECK(says(text, "B 1 33% 0.5000 3 0.2222 "));
    CHECK(says(text, "Sum 0.5278 "));
    CHECK(says(text, "is not the mean of the parts’ scores; that would be 0.6250."));
    CHECK(says(text,
               "1 person who was asked has no score here, having answered less than 50% of it"));
  }

  TEST_CASE("where everyone answers everything, the formula takes the parts' scores") {
    // A: .625 and .75; B: .25 and .75; q: (2 * .6875 + .5) / 3 = .625.
    const std::string text = explained(
        assessed(two_dimensions(),
                 {{step(5), step(3), step(1), step(3)}, {step(4), step(4), step(3), step(5)}}),
        "q");
    CHECK(says(text, "(2 × 0.6875 + 1 × 0.5000) / 3 = 0.6250"));
    CHECK_FALSE(says(text, "is not the mean of the parts’ scores"));
  }

  TEST_CASE("it goes down to the count of every choice, with its value and score") {
    const std::string text = explained(assessed(two_dimensions(), four_respondents), "q");
    CHECK(says(text, "question qa1 (qa1) Score 0.6250"));
    CHECK(says(text, "(1 × 0.25 + 1 × 1) / 2 = 0.6250"));
    CHECK(says(text, "step 2 2 0.2500 1 0.1250 "));
    CHECK(says(text, "step 4 4 0.7500 0 0.0000 "));
    CHECK(says(text, "step 5 5 1.0000 1 0.5000 "));
    CHECK(says(text, "Don’t know 1, not applicable 1, unanswered 0, not shown 0."));
  }

  TEST_CASE("a question asked for by itself says how answers become scores") {
    const std::string text = explained(assessed(two_dimensions(), four_respondents), "qa1");
    CHECK(says(text, "between the scale’s lowest value, 1, and its highest, 5."));
  }

  TEST_CASE("a cap that lowered the score stands in the formula, with its reason") {
    Questionnaire gated = two_dimensions();
    gated.facts = {{.id = "owner", .label = LocalizedText("owner"), .evidence = {}}};
    gated.gates = {{.when = std::get<Condition>(parse_condition("${owner} = 'no'")),
                    .cap = Decimal::of(2),
                    .dimension = {},
                    .because = LocalizedText("Nobody is answerable.")}};
    Engagement engagement = engagement_of(gated);
    engagement.privacy.minimum_group = 1;
    engagement.privacy.unanimous = Unanimous::show;
    const Responses responses = responses_of(engagement, four_respondents);
    const Plan plan = plan_of(engagement);
    engagement.facts["owner"] = FactAnswer::no;
    const auto capped = protect(assess(engagement, plan, make_tally(plan, responses)));
    // 3.11 becomes 2, score .25, level 2; the parts still add up to what it was before.
    const std::string text = explained(capped, "q");
    CHECK(says(text, "0.3056 + 0.2222 = 0.5278"));
    CHECK(says(text, "1 + 4 × 0.5278 = 3.11, capped at 2.00: level 2 level 2 (1.5 to below 2.5)"));
    CHECK(says(text,
               "A cap lowered the level score from 3.11 to 2. The reason: Nobody is answerable."));
    const std::string overall = explained(capped, "overall");
    CHECK(says(overall, "(1 × 0.2500) / 1 = 0.2500"));
    CHECK(says(overall, "the score would be 0.5278, the level score 3.11."));
    engagement.facts["owner"] = FactAnswer::dont_know;
    const auto open = protect(assess(engagement, plan, make_tally(plan, responses)));
    CHECK(says(explained(open, "q"), "A cap at level score 2 is undecided"));
  }

  TEST_CASE("a rule that is no sum says so and shows the parts' scores") {
    Questionnaire weakest = two_dimensions();
    weakest.model.id = "weakest_link";
    // A: min(1, .5) = .5 and min(.75, .75) = .75; B: 0 and .5; q: 0 and .5, on average .25. The
    // lower of the parts' means is .25 too.
    const Rows rows{{step(5), step(3), step(1), step(3)}, {step(4), step(4), step(3), step(5)}};
    const std::string text = explained(assessed(weakest, rows), "q");
    CHECK(says(text, "Score 0.2500"));
    CHECK(says(text, "min(0.6250; 0.2500) = 0.2500"));
    CHECK(says(text, "This rule is no sum, so no part has a contribution of its own."));
    CHECK_FALSE(says(about_q(text), "Contribution"));
    // With A 0 and B 1 for one person, the other way round for another, everyone's weakest is 0 and
    // the parts' means are .5: no minimum of them gives 0.
    const std::string crossed = explained(assessed(weakest, {{step(1), step(1), step(5), step(5)},
                                                             {step(5), step(5), step(1), step(1)}}),
                                          "q");
    CHECK(says(crossed, "Score 0.0000"));
    CHECK_FALSE(says(about_q(crossed), "min("));
    CHECK(says(crossed, "the score here is the mean of what comes out"));
  }

  TEST_CASE("a power mean names its exponent") {
    Questionnaire power = two_dimensions();
    power.model = {.id = "power_mean", .exponent = -1};
    CHECK(says(explained(assessed(power, four_respondents), "q"), "Power mean with p = −1:"));
  }

  TEST_CASE("practices are rated, and what is in the way of the next level is marked") {
    Questionnaire cumulative = two_dimensions();
    cumulative.model.id = "cumulative";
    cumulative.dimensions.pop_back();
    cumulative.dimensions[0].questions[0].level = 1;
    cumulative.dimensions[0].questions[1].level = 2;
    // qa1 has the mean .875, above .85: fully. qa2 has .25, up to .5: partly, so MIL stays at 1 of
    // 2: score 1/2.
    const std::string text =
        explained(assessed(cumulative, {{step(5), step(2)}, {step(4), step(2)}}), "q.a");
    CHECK(says(text, "In the standard’s own units: MIL 1 of 2."));
    CHECK(says(text, "1 / 2 = 0.5000"));
    CHECK(says(text, "question qa1 1 0.8750 fully "));
    CHECK(says(text, "question qa2 2 0.2500 partly in the way "));
    CHECK(says(text, "1 practice is in the way of the next level."));
  }

  TEST_CASE("a sum over streams shows what each stream comes to") {
    Questionnaire coverage = two_dimensions();
    coverage.model.id = "coverage_sum";
    coverage.dimensions.pop_back();
    for (std::size_t i : {0U, 1U}) {
      coverage.dimensions[0].questions[i].level = static_cast<int>(i) + 1;
      coverage.dimensions[0].questions[i].stream = i == 0 ? "left" : "right";
    }
    // left: (1 + 0) / 2 = .5, the missing answer counting as 0; right: (.25 + .25) / 2 = .25. Their
    // mean is .375 of 2 levels: score .1875.
    const std::string text =
        explained(assessed(coverage, {{step(5), step(2)}, {answer::dont_know, step(2)}}), "q.a");
    CHECK(says(text, "(0.5000 + 0.2500) / 2 = 0.3750"));
    CHECK(says(text, "0.3750 / 2 = 0.1875"));
    CHECK(says(text, "count as 0 here"));
  }

  TEST_CASE("weights: effective n, and the table of choices says that it is without them") {
    Engagement engagement = engagement_of(two_dimensions());
    engagement.privacy.minimum_group = 1;
    engagement.privacy.unanimous = Unanimous::show;
    Responses responses = responses_of(
        engagement, {{step(5), step(5), step(5), step(5)}, {step(1), step(1), step(1), step(1)}});
    responses.weights = {3 * Decimal::unit, Decimal::unit};
    const Plan plan = plan_of(engagement);
    const auto weighted = protect(assess(std::move(engagement), plan, make_tally(plan, responses)));
    // (3 * 1 + 1 * 0) / 4 = .75 against .5; effective n (3 + 1)^2 / (9 + 1) = 1.6.
    const std::string text = explained(weighted, "qa1");
    CHECK(says(text, "Score 0.7500"));
    CHECK(says(text, "an effective n of 1.6."));
    CHECK(
        says(text, "without weights and give 0.5000; with people’s weights the score is 0.7500."));
    CHECK_FALSE(says(text, "/ 2 = 0.7500"));
  }

  TEST_CASE("weights: where answers do not add up, the unweighted score is stated by itself") {
    Questionnaire questionnaire = two_dimensions();
    Question& number = questionnaire.dimensions[0].questions[0];
    number.type = QuestionType::integer;
    number.scale = {};
    number.curve =
        Curve{.kind = Curve::Kind::linear, .first = Decimal::of(0), .second = Decimal::of(4)};
    Engagement engagement = engagement_of(questionnaire);
    engagement.privacy.minimum_group = 1;
    engagement.privacy.unanimous = Unanimous::show;
    Responses responses =
        responses_of(engagement, {{0, step(5), step(5), step(5)}, {0, step(1), step(1), step(1)}});
    responses.answers[0].payloads = {4 * Decimal::unit, 0};
    responses.weights = {3 * Decimal::unit, Decimal::unit};
    const Plan plan = plan_of(engagement);
    const auto weighted = protect(assess(std::move(engagement), plan, make_tally(plan, responses)));
    // 4 scores 1, 0 scores 0: (3 * 1 + 1 * 0) / 4 = .75 against .5.
    const std::string text = explained(weighted, questionnaire.dimensions[0].questions[0].id);
    CHECK(says(text, "Score 0.7500"));
    CHECK(says(text, "Without people’s weights the score would be 0.5000."));
    CHECK_FALSE(says(text, "ontributions are"));
  }

  TEST_CASE("weights: practices say that theirs are weighted scores") {
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].model = ModelChoice{.id = "cumulative"};
    for (Question& practice : questionnaire.dimensions[0].questions) {
      practice.level = 1;
    }
    Engagement engagement = engagement_of(questionnaire);
    engagement.privacy.minimum_group = 1;
    engagement.privacy.unanimous = Unanimous::show;
    Responses responses = responses_of(
        engagement, {{step(5), step(5), step(5), step(5)}, {step(1), step(1), step(1), step(1)}});
    const Plan plan = plan_of(engagement);
    const auto explain = [&] {
      return explained(protect(assess(engagement, plan, make_tally(plan, responses))), "q");
    };
    CHECK_FALSE(says(explain(), "are weighted"));
    responses.weights = {3 * Decimal::unit, Decimal::unit};
    CHECK(says(explain(), "People are weighted, and so are the practices’ scores"));
  }

  TEST_CASE("the mean of dimensions of which one is scored for the group has contributions") {
    // a (weight 2) is cumulative with both practices at level 1 of 1 at 1: score 1. b (weight 1)
    // is the mean of .25 and .75: .5. (2 * 1 + .5) / 3 = .8333, of which a adds .6667, b .1667.
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].model = ModelChoice{.id = "cumulative"};
    for (Question& practice : questionnaire.dimensions[0].questions) {
      practice.level = 1;
    }
    const auto assessment = assessed(questionnaire, {{step(5), step(5), step(2), step(4)}});
    const std::string text = explained(assessment, "q");
    CHECK(says(text, "0.8333"));
    CHECK(says(text, "67% 1.0000 1 0.6667"));
    CHECK(says(text, "33% 0.5000 1 0.1667"));
    CHECK(says(text, "Sum 0.8333"));
  }

  TEST_CASE("a dimension's cap stays out of the mean above it, for the group too") {
    // As above, but a is capped at level score 3, which is .5; it enters with 1.
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].model = ModelChoice{.id = "cumulative"};
    for (Question& practice : questionnaire.dimensions[0].questions) {
      practice.level = 1;
    }
    questionnaire.facts = {{.id = "f", .label = {}, .evidence = {}}};
    questionnaire.gates = {{.when = std::get<Condition>(parse_condition("${f} = 'no'")),
                            .cap = Decimal::of(3),
                            .dimension = "a",
                            .because = {}}};
    Engagement engagement = engagement_of(questionnaire);
    engagement.privacy.minimum_group = 1;
    engagement.privacy.unanimous = Unanimous::show;
    engagement.facts["f"] = FactAnswer::no;
    const Responses responses = responses_of(engagement, {{step(5), step(5), step(2), step(4)}});
    const Plan plan = plan_of(engagement);
    const std::string text =
        explained(protect(assess(std::move(engagement), plan, make_tally(plan, responses))), "q");
    CHECK(says(text, "67% 0.5000 1 0.6667"));
    CHECK(says(text, "Sum 0.8333"));
    CHECK(says(text, "enters with its score before the cap, 1.0000"));
  }

  TEST_CASE("a hidden node says so and shows no figure, nor what lies below it") {
    const std::string text = reports::render_explanation(
        assessed(two_dimensions(), four_respondents, 5), "q", Language::en);
    CHECK(on_one_line(text) ==
          "How is this figure made? Two dimensions (q) Beispiel AG, w1 Hidden: fewer than 5 people "
          "are behind it, nearly all of them agree, or another such figure would follow. No figure "
          "is shown. ");
  }

  TEST_CASE("one hidden part hides all contributions, from which it could be worked out") {
    // Six people; only two were asked B.
    Rows rows(6, {step(5), step(3), answer::not_shown, answer::not_shown});
    rows[0] = {step(5), step(3), step(1), step(3)};
    rows[1] = {step(4), step(4), step(3), step(5)};
    const std::string text = explained(assessed(two_dimensions(), rows, 5), "q");
    CHECK(says(text, "B 1 33% hidden – "));
    CHECK(says(text, "Hidden, to protect respondents"));
    CHECK_FALSE(says(about_q(text), "n Contribution "));
    CHECK_FALSE(says(about_q(text), "Sum"));
    CHECK_FALSE(says(about_q(text), " / 3 = "));
    CHECK_FALSE(says(text, "qb1"));
  }

  TEST_CASE("questions that are counted only have counts and no arithmetic") {
    Questionnaire counted = two_dimensions();
    counted.result = ResultKind::distribution;
    const std::string text = explained(assessed(counted, four_respondents), "qa1");
    CHECK(says(text, "Answers are counted here, not scored."));
    CHECK(says(text, "step 5 5 1 "));
    CHECK_FALSE(says(text, "1 + 4"));
  }

  TEST_CASE("German reads as German") {
    const std::string text =
        explained(assessed(two_dimensions(), four_respondents), "q", Language::de);
    CHECK(says(text, "Wie entsteht diese Zahl? Two dimensions (q)"));
    CHECK(says(text, "Wert 0,5278 (von 0 bis 1), Reifegradwert 3,11 (von 1 bis 5), Stufe 3"));
    CHECK(says(text, "0,3056 + 0,2222 = 0,5278"));
    CHECK(says(text, "1 gefragte Person hat hier keinen Wert"));
  }

  TEST_CASE("no line is wider than a terminal, whatever the names") {
    Questionnaire wide = two_dimensions();
    wide.title = LocalizedText(std::string(150, 'W'));
    wide.dimensions[0].label = LocalizedText(std::string(150, 'W'));
    wide.dimensions[0].questions[0].label = LocalizedText(std::string(150, 'W'));
    const std::string text =
        reports::render_explanation(assessed(wide, four_respondents), "q.b", Language::en);
    std::size_t begin = 0;
    for (std::size_t end = text.find('\n'); end != std::string::npos;
         begin = end + 1, end = text.find('\n', begin)) {
      CHECK(end - begin <= 110);  // bytes; signs such as × have two
    }
  }
}
