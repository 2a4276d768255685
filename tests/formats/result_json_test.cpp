// SPDX-License-Identifier: Apache-2.0
#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/formats/result_json.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

/// Six managers at step 4, three agents at step 2 and, in a survey, eight trainees at 1 to 5.
nlohmann::json result(Collection collection = Collection::consensus) {
  Engagement engagement = engagement_of(two_dimensions());
  engagement.privacy.collection = collection;
  engagement.privacy.unanimous = Unanimous::show;
  engagement.groupings = {{.column = "role", .label = {}, .values = {}}};
  std::vector<std::vector<Answer>> rows(6, std::vector<Answer>(4, step(4)));
  rows.insert(rows.end(), 3, std::vector<Answer>(4, step(2)));
  GroupColumn roles{"role", {"agent", "manager", "trainee"}, {1, 1, 1, 1, 1, 1, 0, 0, 0}};
  for (int trainee = 0; collection == Collection::survey && trainee < 8; ++trainee) {
    rows.emplace_back(4, step(1 + trainee % 5));
    roles.positions.push_back(2);
  }
  Responses responses = responses_of(engagement, rows);
  responses.groups = {std::move(roles)};
  const Plan plan = plan_of(engagement);
  return nlohmann::json::parse(
      to_json(protect(assess(engagement, plan, make_tally(plan, responses))), "1.2.3"));
}

const nlohmann::json& node(const nlohmann::json& result, std::string_view id) {
  for (const nlohmann::json& node : result["nodes"]) {
    if (node["id"] == id) {
      return node;
    }
  }
  FAIL("no node ", std::string(id));
  return result;
}

}  // namespace

TEST_SUITE("formats") {
  TEST_CASE("the JSON result carries the tree with full figures") {
    const nlohmann::json json = result();
    CHECK(json["schema_version"] == 1);
    CHECK(json["producer"] == "1.2.3");
    CHECK(json["groupings"] == nlohmann::json::array({"role"}));
    CHECK(json["waves"] == nlohmann::json::array({"w1"}));
    CHECK(json["nodes"][0]["id"] == "overall");
    CHECK(node(json, "q.a")["parent"] == "q");
    CHECK(node(json, "qa1")["kind"] == "question");
    // (6 * .75 + 3 * .25) / 9 = 7/12, on 1 to 5: 10/3.
    CHECK(node(json, "q")["overall"]["score"].get<double>() ==
          doctest::Approx(7.0 / 12).epsilon(1e-15));
    CHECK(node(json, "q")["overall"]["level_score"].get<double>() ==
          doctest::Approx(10.0 / 3).epsilon(1e-15));
    CHECK(node(json, "q")["overall"]["level"] == 3);
    CHECK(node(json, "q")["overall"]["distribution"]["levels"] ==
          nlohmann::json::array({0, 3, 0, 6, 0}));
    CHECK(node(json, "qa1")["overall"]["distribution"]["choices"]["4"] == 6);
  }

  TEST_CASE("waves: the change with its test, and a trend only where there are waves enough") {
    Engagement engagement = engagement_of(two_dimensions());
    engagement.stable_respondents = true;
    std::vector<std::vector<Answer>> rows;
    for (const int answer : {2, 3, 2, 4, 3, 2, 1, 3, 3, 3, 4, 4, 5, 3, 2, 3}) {
      rows.emplace_back(4, step(answer));
    }
    Responses responses = responses_of(engagement, rows);
    responses.wave_names = {"w1", "w2"};
    for (std::size_t row = 0; row < rows.size(); ++row) {
      responses.waves[row] = row < 8 ? 0 : 1;
      responses.respondents[row] = std::to_string(row % 8);
    }
    const auto assessed = assess_responses(engagement, responses);
    REQUIRE(assessed);
    const nlohmann::json json = nlohmann::json::parse(to_json(protect(*assessed), "1.2.3"));
    // t.test(paired = TRUE) in R: see tests/assessment/waves/compare_waves_test.cpp.
    const nlohmann::json& change = node(json, "q.a")["change"];
    CHECK(change["from"] == "w1");
    CHECK(change["difference"].get<double>() == doctest::Approx(0.875));
    CHECK(change["paired"] == true);
    CHECK(change["pairs"] == 8);
    CHECK(change["p"].get<double>() == doctest::Approx(0.0209375702069246));
    CHECK(change["verdict"] == "risen");  // one of two dimensions: p after Holm is .042
    CHECK(change["common_questions"] == 2);
    CHECK(node(json, "q.a")["trend"] == nullptr);
    CHECK(result()["nodes"][0]["change"] == nullptr);
  }

  TEST_CASE("a suppressed cell says only that it is suppressed") {
    const nlohmann::json json = result(Collection::survey);
    CHECK(node(json, "q")["groups"]["role"]["agent"] == nlohmann::json{{"suppressed", true}});
    CHECK(node(json, "q")["groups"]["role"]["manager"] == nlohmann::json{{"suppressed", true}});
    CHECK(node(json, "q")["groups"]["role"]["trainee"]["n"] == 8);
    CHECK(json["grouping_details"]["role"]["values"][0]["respondents"].is_null());
    CHECK(json["privacy"]["protection"] == "complementary");
    CHECK(node(result(), "q")["groups"]["role"]["agent"]["n"] == 3);
    CHECK(result()["privacy"]["protection"] == "none");
  }

  TEST_CASE("comments stand once, at their question: not in groups, crosses or waves") {
    Engagement engagement = engagement_of(two_dimensions());
    engagement.groupings = {{.column = "role", .label = {}, .values = {}},
                            {.column = "team", .label = {}, .values = {}}};
    engagement.waves = {{.id = "w1"}, {.id = "w2"}};
    Responses responses = responses_of(
        engagement, std::vector<std::vector<Answer>>(24, std::vector<Answer>(4, step(3))));
    responses.wave_names = {"w1", "w2"};
    std::fill(responses.waves.begin() + 12, responses.waves.end(), 1);
    responses.groups = {{"role", {"agent"}, std::vector<std::int32_t>(24, 0)},
                        {"team", {"one"}, std::vector<std::int32_t>(24, 0)}};
    for (int i = 0; i < 24; ++i) {
      responses.answers[0].texts.push_back(std::string("text ") + static_cast<char>('a' + i));
    }
    responses.answers[0].texts[23] = "Frau Berg";
    const auto found = assess_responses(engagement, responses);
    REQUIRE(found);
    const std::string json = to_json(protect(*found), "1");
    const nlohmann::json parsed = nlohmann::json::parse(json);
    const nlohmann::json& comments = node(parsed, "qa1")["comments"];
    CHECK(comments["texts"].size() == 11);
    CHECK(comments["count"].is_null());  // with the texts it would give the one withheld away
    CHECK(comments["withheld"].is_null());
    for (char letter = 'a'; letter < 'a' + 24; ++letter) {
      const std::string text = std::string("text ") + letter;
      const std::size_t first = json.find(text);
      const bool latest_and_harmless = letter >= 'm' && letter < 'x';
      CHECK((first != std::string::npos) == latest_and_harmless);
      CHECK((first == std::string::npos || json.find(text, first + 1) == std::string::npos));
    }
    CHECK(json.find("Berg") == std::string::npos);
    CHECK(node(parsed, "qa2")["comments"].is_null());
    CHECK(node(parsed, "q")["comments"].is_null());
  }

  TEST_CASE("what is absent is null, never 0 or NaN") {
    const nlohmann::json json = result();
    CHECK(node(json, "q")["target"].is_null());
    CHECK(node(json, "q")["benchmark"].is_null());
    CHECK(node(json, "q")["overall"]["effective_n"].is_null());
    CHECK(json["benchmark"].is_null());
    // Managers all agree: there is no variance that alpha could share out.
    CHECK(node(json, "q.a")["groups"]["role"]["manager"]["alpha"].is_null());
    CHECK(json.dump().find("NaN") == std::string::npos);
  }
}
