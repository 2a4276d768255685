// SPDX-License-Identifier: Apache-2.0
//
// The cheapest way to a level. The reference is brute force: every set of improvements of a small
// questionnaire is carried out on the answers and assessed anew; costs are worked out here from the
// answers, not by the code under test.
#include "tests/support/findings.hpp"
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/whatif/search.hpp>
#include <cxmat/assessment/whatif/set.hpp>
#include <cxmat/assessment/whatif/whatif.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <limits>
#include <random>

using namespace cxmat;
using namespace cxmat::test;
using namespace cxmat::whatif;

namespace {

constexpr double infinite = std::numeric_limits<double>::infinity();

/// Nobody is hidden unless a test says so.
Engagement open_engagement(Questionnaire questionnaire) {
  Engagement engagement = engagement_of(std::move(questionnaire));
  engagement.privacy.collection = Collection::consensus;
  return engagement;
}

Assessment assess_rows(const Engagement& engagement, const Responses& responses) {
  const Plan plan = plan_of(engagement);
  return assess(engagement, plan, make_tally(plan, responses), Crosses::skip);
}

std::size_t position_of(const Assessment& assessment, std::string_view id) {
  return static_cast<std::size_t>(assessment.find(id) - assessment.nodes.data());
}

Way way_of(const Engagement& engagement, const Responses& responses, std::string_view node,
           std::optional<int> level = {}) {
  const Plan plan = plan_of(engagement);
  const Protected<Assessment> shown =
      protect(assess(engagement, plan, make_tally(plan, responses), Crosses::skip));
  return cheapest_way(*shown, plan, responses, position_of(*shown, node), level);
}

std::vector<const Question*> all_questions(const Engagement& engagement) {
  std::vector<const Question*> all;
  for (const QuestionnaireUse& use : engagement.questionnaires) {
    const auto own = questions_of(use.questionnaire);
    all.insert(all.end(), own.begin(), own.end());
  }
  return all;
}

double weight_of(const Responses& responses, std::size_t row) {
  return responses.weights.empty() ? 1.0 : static_cast<double>(responses.weights[row]);
}

/// Raises a question's answers (five steps) to `level`; returns effort x the mean of the lifts.
double raise(Responses& responses, std::size_t question, int level, double effort) {
  double lifted = 0;
  double weight = 0;
  for (std::size_t row = 0; row < responses.size(); ++row) {
    Answer& given = responses.answers[question].answers[row];
    if (given < 0) {
      continue;
    }
    weight += weight_of(responses, row);
    if (given < step(level)) {
      lifted += weight_of(responses, row) * (step(level) - given);
      given = step(level);
    }
  }
  return weight > 0 ? effort * lifted / weight : 0;
}

/// The lowest cost of all sets of improvements that bring `node` to `level`; infinite if none does.
double brute_force(const Engagement& engagement, const Responses& responses, std::string_view node,
                   int level) {
  const std::vector<const Question*> questions = all_questions(engagement);
  const Plan plan = plan_of(engagement);
  std::vector<int> levels(questions.size(), 1);
  double best = infinite;
  for (;;) {
    Responses changed = responses;
    double cost = 0;
    for (std::size_t i = 0; i < levels.size(); ++i) {
      cost += raise(changed, i, levels[i], questions[i]->effort.value());
    }
    if (cost < best) {
      const Assessment found = assess(engagement, plan, make_tally(plan, changed), Crosses::skip);
      best = found.find(node)->overall->level.value_or(0) >= level ? cost : best;
    }
    std::size_t next = 0;
    while (next < levels.size() && levels[next] == 5) {
      levels[next++] = 1;
    }
    if (next == levels.size()) {
      return best;
    }
    ++levels[next];
  }
}

/// Two to five questions in one or two dimensions, some weights and efforts not 1.
Questionnaire random_questionnaire(std::mt19937& random, const ModelChoice& model) {
  const auto one_of = [&](std::vector<std::int64_t> values) {
    return values[random() % values.size()];
  };
  Questionnaire made = two_dimensions();
  made.model = model;
  made.dimensions[0].weight = Decimal::of(one_of({1, 2}));
  if (random() % 3 == 0) {
    made.dimensions.pop_back();
  }
  for (Dimension& dimension : made.dimensions) {
    for (Question& question : dimension.questions) {
      question.weight = Decimal::of(one_of({1, 1, 2, 3}));
      question.effort = Decimal{one_of({1'000'000, 1'000'000, 500'000, 2'300'000})};
    }
  }
  return made;
}

Responses random_responses(std::mt19937& random, const Engagement& engagement, std::size_t rows,
                           bool with_missing) {
  const std::size_t questions = all_questions(engagement).size();
  std::vector<std::vector<Answer>> answers(rows);
  for (auto& row : answers) {
    for (std::size_t i = 0; i < questions; ++i) {
      const bool missing = with_missing && random() % 5 == 0;
      row.push_back(missing ? static_cast<Answer>(-1 - static_cast<int>(random() % 4))
                            : step(1 + static_cast<int>(random() % 4)));
    }
  }
  return responses_of(engagement, answers);
}

/// Carries a way out with the tools of this test.
Responses carried_out(const Way& way, const Engagement& engagement, const Assessment& assessment,
                      Responses responses) {
  const std::vector<const Question*> questions = all_questions(engagement);
  for (const Step& taken : way.steps) {
    const auto found = std::ranges::find(questions, assessment.nodes[taken.node].id, &Question::id);
    raise(responses, static_cast<std::size_t>(found - questions.begin()), std::stoi(taken.choice),
          1);
  }
  return responses;
}

void compare_with_brute_force(const ModelChoice& model, unsigned seed, int runs,
                              std::string_view node, bool with_missing, bool weighted = false) {
  std::mt19937 random(seed);
  int found_ways = 0;
  for (int run = 0; run < runs; ++run) {
    const Engagement engagement = open_engagement(random_questionnaire(random, model));
    Responses responses = random_responses(random, engagement, 1 + random() % 6, with_missing);
    for (std::size_t row = 0; weighted && row < responses.size(); ++row) {
      responses.weights.push_back(1'000'000 * static_cast<std::int64_t>(random() % 3) + 250'000);
    }
    const Assessment before = assess_rows(engagement, responses);
    const auto now = before.find(node)->overall->level;
    if (!now || *now == 5) {
      continue;
    }
    const int level = *now + 1 + static_cast<int>(random() % static_cast<unsigned>(5 - *now));
    const Way way = way_of(engagement, responses, node, level);
    const double cheapest = brute_force(engagement, responses, node, level);
    CAPTURE(seed);
    CAPTURE(run);
    REQUIRE(way.state == WayState::found);
    REQUIRE(cheapest < infinite);
    CHECK(way.proven);
    CHECK(way.cost == doctest::Approx(cheapest).epsilon(1e-9));
    const Assessment after =
        assess_rows(engagement, carried_out(way, engagement, before, responses));
    CHECK(*after.find(node)->overall->level >= level);
    CHECK(*way.after == doctest::Approx(*after.find(node)->overall->level_score).epsilon(1e-12));
    ++found_ways;
  }
  CHECK(found_ways > runs / 2);
}

Gate gate(std::string_view fact, std::int64_t cap, std::string dimension = {}) {
  return {.when = std::get<Condition>(parse_condition("${" + std::string(fact) + "} = 'no'")),
          .cap = Decimal::of(cap),
          .dimension = std::move(dimension),
          .because = {}};
}

/// Dimension d with one question a level, in the model's words.
Questionnaire practices(std::string_view model, const std::vector<int>& levels) {
  Questionnaire made = two_dimensions();
  made.model.id = model;
  made.dimensions.resize(1);
  made.dimensions[0].questions.clear();
  for (std::size_t i = 0; i < levels.size(); ++i) {
    Question practice = question("p" + std::to_string(i + 1));
    practice.level = levels[i];
    practice.stream = "s";
    made.dimensions[0].questions.push_back(practice);
  }
  return made;
}

std::vector<std::string> steps_of(const Way& way, const Assessment& assessment) {
  std::vector<std::string> steps;
  for (const Step& taken : way.steps) {
    steps.push_back(assessment.nodes[taken.node].id + "=" + taken.choice);
  }
  return steps;
}

using Texts = std::vector<std::string>;

}  // namespace

TEST_SUITE("what if") {
  TEST_CASE("a way worked by hand") {
    // One respondent, dimension a alone: a1 (weight 1) at 2, a2 (weight 3) at 2. Level score 2.
    // Level 3 begins at 2.5: the weighted mean must rise by .5. One level of a2 gives 3/4 for cost
    // 1; one of a1 1/4, so two of a1 give .5 for cost 2. Cheapest: a2 to 3.
    const Engagement engagement = open_engagement(two_dimensions());
    const Responses responses = responses_of(engagement, {{step(2), step(2), step(1), step(1)}});
    const Way way = way_of(engagement, responses, "q.a");
    CHECK(way.state == WayState::found);
    CHECK(way.level == 3);
    CHECK(*way.from == 2.5);
    CHECK(*way.before == 2);
    REQUIRE(way.steps.size() == 1);
    CHECK(way.steps[0].choice == "3");
    CHECK(way.steps[0].before == 2);
    CHECK(way.steps[0].after == 3);
    CHECK(way.steps[0].cost == doctest::Approx(1));
    CHECK(*way.steps[0].lift == doctest::Approx(0.75));
    CHECK(way.cost == doctest::Approx(1));
    CHECK(*way.after == doctest::Approx(2.75));
    CHECK(way.proven);
  }

  TEST_CASE("effort makes the dearer question wait") {
    // As above, but a level of a2 now costs 2.5: 2 levels of a1 (cost 2) are cheaper.
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].questions[1].effort = Decimal{2'500'000};
    const Engagement engagement = open_engagement(questionnaire);
    const Responses responses = responses_of(engagement, {{step(2), step(2), step(1), step(1)}});
    const Assessment assessment = assess_rows(engagement, responses);
    const Way way = way_of(engagement, responses, "q.a");
    CHECK(steps_of(way, assessment) == Texts{"qa1=4"});
    CHECK(way.cost == doctest::Approx(2));
  }

  TEST_CASE("as cheap as the cheapest of all sets: weighted mean") {
    compare_with_brute_force({}, 1, 12, "q", false);
    compare_with_brute_force({}, 2, 12, "overall", true);
    compare_with_brute_force({}, 3, 10, "q.a", true, true);
  }

  TEST_CASE("as cheap as the cheapest of all sets: share of points") {
    compare_with_brute_force({.id = "fulfilment_share"}, 4, 10, "q", true);
  }

  TEST_CASE("as cheap as the cheapest of all sets: power means and the weakest link") {
    compare_with_brute_force({.id = "power_mean", .exponent = -1}, 5, 8, "q", true);
    compare_with_brute_force({.id = "power_mean", .exponent = 0}, 6, 8, "overall", false, true);
    compare_with_brute_force({.id = "power_mean", .exponent = 2}, 7, 6, "q", true);
    compare_with_brute_force({.id = "power_mean", .exponent = infinite}, 8, 6, "q", false);
    compare_with_brute_force({.id = "weakest_link"}, 9, 8, "q", false);
    compare_with_brute_force({.id = "weakest_link"}, 10, 8, "q", true);
  }

  TEST_CASE("as cheap as the cheapest of all sets: a mean of dimensions that step and others") {
    std::mt19937 random(16);
    int found_ways = 0;
    for (int run = 0; run < 12; ++run) {
      Questionnaire questionnaire = two_dimensions();
      Dimension& stepping = questionnaire.dimensions[0];
      stepping.model = ModelChoice{.id = run % 3 == 0 ? "continuous" : "cumulative"};
      stepping.weight = Decimal::of(1 + run % 2);
      for (std::size_t i = 0; i < stepping.questions.size(); ++i) {
        stepping.questions[i].level = run % 4 == 0 ? 1 : static_cast<int>(i) + 1;
        stepping.questions[i].effort = Decimal{run % 2 == 0 ? 1'000'000 : 300'000};
      }
      const Engagement engagement = open_engagement(questionnaire);
      const Responses responses = random_responses(random, engagement, 3, run % 2 == 0);
      const std::string_view node = run % 2 == 0 ? "q" : "overall";
      const auto now = assess_rows(engagement, responses).find(node)->overall->level;
      if (!now || *now > 3) {
        continue;
      }
      const Way way = way_of(engagement, responses, node, *now + 1);
      const double cheapest = brute_force(engagement, responses, node, *now + 1);
      CAPTURE(run);
      if (cheapest == infinite) {
        CHECK(way.state == WayState::out_of_reach);
        continue;
      }
      REQUIRE(way.state == WayState::found);
      CHECK(way.proven);
      CHECK(way.cost == doctest::Approx(cheapest).epsilon(1e-9));
      ++found_ways;
    }
    CHECK(found_ways > 6);
  }

  TEST_CASE("as cheap as the cheapest of all sets: two questionnaires under caps that stay") {
    std::mt19937 random(11);
    for (int run = 0; run < 6; ++run) {
      Engagement engagement = open_engagement(two_dimensions("q"));
      engagement.questionnaires.push_back({.questionnaire = two_dimensions("z")});
      for (QuestionnaireUse& use : engagement.questionnaires) {
        use.questionnaire.dimensions.pop_back();  // two questions each
      }
      engagement.questionnaires[1].weight = Decimal::of(2);
      engagement.questionnaires[0].questionnaire.facts = {{.id = "f", .label = {}, .evidence = {}}};
      engagement.questionnaires[0].questionnaire.gates = {gate("f", 3)};
      engagement.facts["f"] = FactAnswer::no;
      engagement.overall = run % 2 == 0 ? OverallRule::group_scores : OverallRule::per_respondent;
      const Responses responses = random_responses(random, engagement, 3, false);
      // Everything at the top: (3 + 2 * 5) / 3 = 4.33, level 4 is within reach under the cap.
      const Way way = way_of(engagement, responses, "overall", 4);
      if (way.state == WayState::reached) {
        continue;
      }
      REQUIRE(way.state == WayState::found);
      CHECK(way.gates.empty());
      CHECK(way.proven);
      CHECK(way.cost ==
            doctest::Approx(brute_force(engagement, responses, "overall", 4)).epsilon(1e-9));
      CHECK(*way.after >= 3.5 - 1e-9);
    }
  }

  TEST_CASE("a higher level never costs less, and every way passes the level asked for") {
    std::mt19937 random(12);
    for (int run = 0; run < 20; ++run) {
      const Engagement engagement = open_engagement(random_questionnaire(random, {}));
      const Responses responses = random_responses(random, engagement, 20, true);
      double before = 0;
      for (int level = 2; level <= 5; ++level) {
        const Way way = way_of(engagement, responses, "overall", level);
        if (way.state == WayState::found) {
          CHECK(way.cost >= before - 1e-9);
          CHECK(*way.after >= *way.from - 1e-9);
          before = way.cost;
        }
      }
    }
  }

  TEST_CASE("a cap that no answer can lift is named, and the rest worked out without it") {
    Questionnaire questionnaire = two_dimensions();
    questionnaire.facts = {{.id = "f", .label = {}, .evidence = {}},
                           {.id = "g", .label = {}, .evidence = {}}};
    questionnaire.gates = {gate("f", 2), gate("g", 4)};
    Engagement engagement = open_engagement(questionnaire);
    engagement.facts = {{"f", FactAnswer::no}, {"g", FactAnswer::no}};
    const Responses responses = responses_of(engagement, {{step(3), step(3), step(3), step(3)}});

    SUBCASE("level 3 is what the answers say already: only the lower cap must go") {
      const Way way = way_of(engagement, responses, "q");
      CHECK(way.state == WayState::found);
      CHECK(*way.before == 2);
      CHECK(way.gates == std::vector<std::size_t>{0});
      CHECK(way.steps.empty());
      CHECK(*way.after == 3);
    }
    SUBCASE("level 4 needs answers too, and stays below the other cap") {
      const Way way = way_of(engagement, responses, "q", 4);
      CHECK(way.gates == std::vector<std::size_t>{0});
      CHECK_FALSE(way.steps.empty());
      CHECK(*way.after >= 3.5 - 1e-9);
      CHECK(*way.after <= 4);
    }
    SUBCASE("level 5 needs both to go") {
      CHECK(way_of(engagement, responses, "q", 5).gates == std::vector<std::size_t>{0, 1});
    }
    SUBCASE("a dimension has no part in its questionnaire's cap") {
      CHECK(way_of(engagement, responses, "q.a", 4).gates.empty());
    }
  }

  TEST_CASE("nothing to do, nothing to say") {
    const Engagement engagement = open_engagement(two_dimensions());
    const auto state = [&](const std::vector<std::vector<Answer>>& rows,
                           std::optional<int> level = {}) {
      return way_of(engagement, responses_of(engagement, rows), "overall", level).state;
    };
    CHECK(state({{step(5), step(5), step(5), step(5)}}) == WayState::at_top);
    CHECK(state({{step(3), step(3), step(3), step(3)}}, 2) == WayState::reached);
    CHECK(state({{step(3), step(3), step(3), step(3)}}, 3) == WayState::reached);
    const Answer na = answer::not_applicable;
    CHECK(state({{na, na, na, na}}) == WayState::no_score);
    CHECK(state({}) == WayState::no_score);
  }

  TEST_CASE("a question with an answer missing everywhere cannot be raised") {
    const Engagement engagement = open_engagement(two_dimensions());
    const Responses responses =
        responses_of(engagement, {{step(3), answer::dont_know, step(3), step(3)}});
    const Way way = way_of(engagement, responses, "q.b", 5);
    CHECK(steps_of(way, assess_rows(engagement, responses)) == Texts{"qb1=5", "qb2=4"});
  }

  TEST_CASE("out of reach: no practice stands as high as the level asked for") {
    const Engagement engagement = open_engagement(practices("staged", {2, 3}));
    const Responses responses = responses_of(engagement, {{step(5), step(2)}});
    // Practices end at level 3, so does the staged level.
    const Way way = way_of(engagement, responses, "q", 4);
    CHECK(way.state == WayState::out_of_reach);
    CHECK(*way.highest == 3);
  }

  TEST_CASE("out of reach with nothing to raise is another thing") {
    Questionnaire questionnaire = two_dimensions();
    Question& number = questionnaire.dimensions[0].questions[0];
    number.type = QuestionType::integer;
    number.scale = {};
    number.curve =
        Curve{.kind = Curve::Kind::linear, .first = Decimal::of(0), .second = Decimal::of(4)};
    const Engagement engagement = open_engagement(questionnaire);
    Responses responses = responses_of(engagement, {{0, step(2), step(1), step(1)}});
    responses.answers[0].payloads = {0};
    // With a2 (weight 3) at 5 and a1 (weight 1) at 1 still: 4, and level 5 begins at 4.5.
    const Way number_alone = way_of(engagement, responses, number.id);
    CHECK(number_alone.state == WayState::out_of_reach);
    CHECK(number_alone.nothing_to_raise);
    const Way with_others = way_of(engagement, responses, "q.a", 5);
    CHECK(with_others.state == WayState::out_of_reach);
    CHECK_FALSE(with_others.nothing_to_raise);
  }

  TEST_CASE("a dimension's cap does not bear on a mean above it") {
    // Dimension a, cumulative and at its top, is capped at level score 2; b stands at 2. The mean
    // of 5 (without the cap) and 2 by weights 2 and 1 is 4; level 5 begins at 4.5, so b must rise
    // by 1.5 levels, without a word about the cap.
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].model = ModelChoice{.id = "cumulative"};
    for (Question& practice : questionnaire.dimensions[0].questions) {
      practice.level = 1;
    }
    questionnaire.facts = {{.id = "f", .label = {}, .evidence = {}}};
    questionnaire.gates = {gate("f", 2, "a")};
    Engagement engagement = open_engagement(questionnaire);
    engagement.facts["f"] = FactAnswer::no;
    const Responses responses = responses_of(engagement, {{step(5), step(5), step(2), step(2)}});
    const Way way = way_of(engagement, responses, "q");
    CHECK(*way.before == doctest::Approx(4));
    REQUIRE(way.state == WayState::found);
    CHECK(way.gates.empty());
    CHECK(way.proven);
    CHECK(way.cost == doctest::Approx(3));
    CHECK(*way.after == doctest::Approx(4.5));
  }

  TEST_CASE("a staged level asks for every practice that blocks, and no more") {
    // Levels 2, 2, 3, 4. p2 (mean .25) and p3 (mean .5, which is P) block the levels 2 and 3.
    const Engagement engagement = open_engagement(practices("staged", {2, 2, 3, 4}));
    const Responses responses = responses_of(engagement, {{step(4), step(2), step(3), step(1)}});
    const Assessment assessment = assess_rows(engagement, responses);
    const Way to_two = way_of(engagement, responses, "q");
    CHECK(to_two.level == 2);
    CHECK(steps_of(to_two, assessment) == Texts{"p2=4"});  // 3 would be .5: not above it
    CHECK(*to_two.steps[0].must_exceed == 3);
    CHECK(*to_two.after == 2);
    CHECK(to_two.proven);
    const Way to_three = way_of(engagement, responses, "q", 3);
    CHECK(steps_of(to_three, assessment) == Texts{"p2=4", "p3=4"});
    CHECK(to_three.cost == doctest::Approx(2 + 1));
    CHECK(*to_three.after == 3);
  }

  TEST_CASE("an open practice holds its level and is named") {
    const Engagement engagement = open_engagement(practices("cumulative", {1, 1}));
    const Responses responses = responses_of(engagement, {{step(4), answer::dont_know}});
    const Way way = way_of(engagement, responses, "q");
    CHECK(way.state == WayState::out_of_reach);
    CHECK(way.stuck ==
          std::vector<std::size_t>{position_of(assess_rows(engagement, responses), "p2")});
  }

  TEST_CASE("coverage sums add up over whoever was asked") {
    std::mt19937 random(13);
    for (int run = 0; run < 8; ++run) {
      const Engagement engagement = open_engagement(practices("coverage_sum", {1, 2, 3, 1}));
      const Responses responses = random_responses(random, engagement, 3, true);
      const Assessment before = assess_rows(engagement, responses);
      const auto now = before.find("q")->overall->level;
      if (!now || *now == 5) {
        continue;
      }
      const Way way = way_of(engagement, responses, "q");
      const double cheapest = brute_force(engagement, responses, "q", *now + 1);
      CAPTURE(run);
      if (cheapest == infinite) {
        CHECK(way.state == WayState::out_of_reach);
      } else {
        CHECK(way.cost == doctest::Approx(cheapest).epsilon(1e-9));
        CHECK(way.proven);
      }
    }
  }

  TEST_CASE("of equally cheap ways the one with fewer questions, then the earlier question") {
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions.resize(1);
    questionnaire.dimensions[0].questions = {question("x1"), question("x2"), question("x3"),
                                             question("x4")};
    const Engagement engagement = open_engagement(questionnaire);
    const Responses responses = responses_of(engagement, {{step(2), step(2), step(2), step(2)}});
    // Half a level up is two levels in the sum of four questions: one question by two levels.
    const Way way = way_of(engagement, responses, "q");
    CHECK(steps_of(way, assess_rows(engagement, responses)) == Texts{"x1=4"});
  }

  TEST_CASE("hidden nodes are refused, hidden questions left alone") {
    Engagement engagement = engagement_of(two_dimensions());  // a survey, minimum 5
    engagement.privacy.unanimous = Unanimous::show;
    std::vector<std::vector<Answer>> rows(6, {step(2), step(2), step(2), step(2)});
    CHECK(way_of(engagement, responses_of(engagement, {rows[0], rows[1]}), "q").state ==
          WayState::hidden);
    rows[0][1] = rows[1][1] = answer::not_shown;  // four answers to a2
    const Responses responses = responses_of(engagement, rows);
    const Assessment assessment = assess_rows(engagement, responses);
    const Way way = way_of(engagement, responses, "q");
    CHECK(way.state == WayState::found);
    CHECK(way.hidden == std::vector<std::size_t>{position_of(assessment, "qa2")});
    for (const Step& taken : way.steps) {
      CHECK(assessment.nodes[taken.node].id != "qa2");
    }
  }

  TEST_CASE("only the latest wave is raised") {
    Engagement engagement = open_engagement(two_dimensions());
    engagement.waves = {{.id = "w1"}, {.id = "w2"}};
    Responses responses = responses_of(
        engagement, {{step(1), step(1), step(1), step(1)}, {step(3), step(3), step(3), step(3)}});
    responses.wave_names = {"w1", "w2"};
    responses.waves = {0, 1};
    const Way way = way_of(engagement, responses, "q");
    CHECK(*way.before == 3);
    CHECK(way.level == 4);
    CHECK(*way.after >= 3.5 - 1e-9);
  }

  TEST_CASE("the search under pools finds what trying every selection finds") {
    std::mt19937 random(15);
    const auto uniform = [&] { return static_cast<double>(random() % 1000 + 1) / 1000; };
    for (int run = 0; run < 150; ++run) {
      Search search;
      search.rooms = {0.4 + uniform(), 0.2 + uniform()};
      for (int question = 0; question < 5; ++question) {
        Move move;
        std::vector<Move> moves;
        for (int i = 0; i < 3; ++i) {
          move = {move.cost + uniform(), move.gain + uniform() / 3};
          moves.push_back(move);
        }
        search.moves.push_back(moves);
        search.pools.push_back(random() % 3);  // 2: in no pool
      }
      const auto gain = [&](const Selection& selection) {
        double sums[3] = {0, 0, 0};
        for (std::size_t i = 0; i < 5; ++i) {
          sums[search.pools[i]] += selection[i] == 0 ? 0 : search.moves[i][selection[i] - 1].gain;
        }
        return std::min(sums[0], search.rooms[0]) + std::min(sums[1], search.rooms[1]) + sums[2];
      };
      search.needed = gain({3, 3, 3, 3, 3}) * uniform();
      if (run % 3 == 0) {
        search.gain_of = gain;  // gains as bounds only
      }
      double best = infinite;
      for (std::size_t code = 0; code < 1024; ++code) {
        Selection selection;
        double cost = 0;
        for (std::size_t i = 0; i < 5; ++i) {
          selection.push_back(code >> (2 * i) & 3U);
          cost += selection[i] == 0 ? 0 : search.moves[i][selection[i] - 1].cost;
        }
        best = gain(selection) >= search.needed ? std::min(best, cost) : best;
      }
      const auto found = cheapest(search);
      CAPTURE(run);
      REQUIRE(found);
      CHECK(found->proven);
      CHECK(found->cost == doctest::Approx(best).epsilon(1e-9));
      CHECK(gain(found->selection) >= search.needed - 1e-12);
    }
  }

  TEST_CASE("a search that is broken off says how far it may be off") {
    // Gains and costs without a common grain, so that no early proof is possible.
    Search search;
    std::mt19937 random(14);
    for (int i = 0; i < 40; ++i) {
      const double gain = 1 + static_cast<double>(random() % 100'000) / 100'000;
      const double cost = gain * (1 + static_cast<double>(random() % 1000) / 50'000);
      search.moves.push_back({{cost, gain}});
    }
    search.needed = 23.4567;
    const auto exact = cheapest(search);
    search.most_bounds = 30;
    const auto broken_off = cheapest(search);
    REQUIRE(exact);
    REQUIRE(broken_off);
    CHECK_FALSE(broken_off->proven);
    CHECK(broken_off->lower_bound <= exact->cost + 1e-9);
    CHECK(exact->cost <= broken_off->cost + 1e-9);
  }

  TEST_CASE("a search that is broken off takes no step too many") {
    // Three groups of four questions; a group gains 1 once all of its four are raised, and any
    // question .01 by itself. Nothing is known of gains beforehand.
    std::mt19937 random(17);
    for (const std::size_t evaluations : {0U, 1U, 20U, 100U}) {
      Search search;
      for (int i = 0; i < 12; ++i) {
        search.moves.push_back({{static_cast<double>(random() % 1000 + 1), 2.05}});
      }
      search.needed = 2.05;
      search.gain_of = [](const Selection& selection) {
        double gain = 0;
        for (std::size_t group = 0; group < 3; ++group) {
          const auto* first = selection.data() + 4 * group;
          const auto raised = std::count(first, first + 4, 1U);
          gain += 0.01 * static_cast<double>(raised) + (raised == 4 ? 1 : 0);
        }
        return gain;
      };
      search.most_evaluations = evaluations;
      const auto found = cheapest(search);
      REQUIRE(found);
      CHECK_FALSE(found->proven);
      CHECK(search.gain_of(found->selection) >= search.needed);
      for (std::size_t i = 0; i < found->selection.size(); ++i) {
        Selection fewer = found->selection;
        if (fewer[i] > 0) {
          --fewer[i];
          CHECK(search.gain_of(fewer) < search.needed);
        }
      }
    }
  }

  TEST_CASE("setting a question: the answer's name or value, and what does not fit") {
    Questionnaire questionnaire = two_dimensions();
    questionnaire.dimensions[0].questions[0].scale.choices[4].name = "always";
    const Engagement engagement = open_engagement(questionnaire);
    const auto parse = [&](const Texts& texts) { return parse_settings(texts, engagement); };
    CHECK(*parse({"qa2=4", "qa1=always"}) ==
          std::vector<Setting>{{.question = 1, .given = 3}, {.question = 0, .given = 4}});
    CHECK(parse({"qa1=5"})->at(0).given == 4);  // by value
    CHECK(lines_of(parse({"qa9=4", "qa2=nine", "qa1"}).diagnostics) ==
          Lines{"0:0 error CX215 qa9 | qa1", "0:0 error CX110 nine | qa2 | ",
                "0:0 error CX252 qa1 | --set | QUESTION=ANSWER | qa1=ANSWER"});
    CHECK(parse({"qa1=na"}).diagnostics.at(0).code == Code::unknown_choice);
    Engagement several = engagement;
    several.questionnaires[0].questionnaire.dimensions[0].questions[0].type =
        QuestionType::select_multiple;
    CHECK(lines_of(parse_settings(Texts{"qa1=always"}, several).diagnostics) ==
          Lines{"0:0 error CX139 --set qa1 | select_multiple"});
  }

  TEST_CASE("a setting is the answer of everyone who was asked, in the latest wave") {
    Engagement engagement = open_engagement(two_dimensions());
    Responses responses = responses_of(engagement, {{step(1), step(1), step(1), step(1)},
                                                    {step(2), step(1), step(1), step(1)},
                                                    {answer::unanswered, 0, 0, 0},
                                                    {answer::dont_know, 0, 0, 0},
                                                    {answer::not_applicable, 0, 0, 0},
                                                    {answer::not_shown, 0, 0, 0}});
    responses.wave_names = {"w1", "w2"};
    responses.waves = {0, 1, 1, 1, 1, 1};
    const Responses changed = with_settings(responses, *parse_settings(Texts{"qa1=4"}, engagement));
    CHECK(changed.answers[0].answers == std::vector<Answer>{step(1), step(4), step(4), step(4),
                                                            answer::not_applicable,
                                                            answer::not_shown});
    CHECK(changed.answers[1].answers == responses.answers[1].answers);
  }

  TEST_CASE("the effect names the nodes up to overall, and refuses hidden questions") {
    Engagement engagement = engagement_of(two_dimensions());  // a survey, minimum 5
    engagement.privacy.unanimous = Unanimous::show;
    std::vector<std::vector<Answer>> rows(6, {step(2), step(2), step(2), step(2)});
    rows[0][1] = rows[1][1] = answer::not_shown;  // four answers to a2
    const Responses responses = responses_of(engagement, rows);
    const Plan plan = plan_of(engagement);
    const Protected<Assessment> shown =
        protect(assess(engagement, plan, make_tally(plan, responses), Crosses::skip));
    const auto position = [&](std::string_view id) { return position_of(*shown, id); };
    const auto effect = [&](const Texts& texts) {
      return effect_of(*shown, plan, *parse_settings(texts, engagement));
    };
    CHECK(effect({"qb2=4"}).set ==
          std::vector<Effect::Answered>{{.node = position("qb2"), .answer = "4"}});
    CHECK(effect({"qb2=4"}).nodes == std::vector<std::size_t>{position("overall"), position("q"),
                                                              position("q.b"), position("qb2")});
    CHECK(effect({"qb2=4", "qa2=4"}).hidden == std::vector<std::size_t>{position("qa2")});
    CHECK(effect({"qb2=4", "qa2=4"}).nodes.empty());
  }
}
