// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/explain_json.hpp"

#include "tests/support/small_questionnaire.hpp"

#include <cxmat/assessment/assess.hpp>

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;
using nlohmann::json;

namespace {

using Rows = std::vector<std::vector<Answer>>;

json explained(const Engagement& engagement, const Responses& responses, const char* node) {
  const Plan plan = plan_of(engagement);
  return json::parse(reports::explanation_json(
      protect(assess(engagement, plan, make_tally(plan, responses))), node, "1.2.3"));
}

json explained(Questionnaire questionnaire, const Rows& rows, const char* node,
               std::int64_t minimum = 1) {
  Engagement engagement = engagement_of(std::move(questionnaire));
  engagement.privacy.minimum_group = minimum;
  engagement.privacy.unanimous = Unanimous::show;
  return explained(engagement, responses_of(engagement, rows), node);
}

/// Answers that leave gaps everywhere, the same at every run.
Rows gappy(std::size_t count) {
  Rows rows;
  std::uint32_t state = 1;
  for (std::size_t row = 0; row < count; ++row) {
    rows.emplace_back();
    for (int question = 0; question < 4; ++question) {
      state = state * 1664525U + 1013904223U;
      const auto drawn = static_cast<int>(state >> 24U) % 7;
      rows.back().push_back(drawn < 5    ? step(drawn + 1)
                            : drawn == 5 ? answer::dont_know
                                         : answer::not_applicable);
    }
  }
  return rows;
}

}  // namespace

TEST_SUITE("reports/formats/explain_json") {
  TEST_CASE("all nodes below stand in it, parents first, and name their version") {
    const json made = explained(two_dimensions(), gappy(20), "q");
    CHECK(made["schema_version"] == 1);
    CHECK(made["producer"] == "cxmat 1.2.3");
    CHECK(made["node"] == "q");
    std::vector<std::string> ids;
    for (const json& node : made["nodes"]) {
      ids.push_back(node["id"]);
    }
    CHECK(ids == std::vector<std::string>{"q", "q.a", "qa1", "qa2", "q.b", "qb1", "qb2"});
  }

  TEST_CASE("contributions and choices add up to the scores, however many answers are missing") {
    for (const char* model : {"weighted_mean", "gated", "fulfilment_share"}) {
      CAPTURE(model);
      Questionnaire questionnaire = two_dimensions();
      questionnaire.model.id = model;
      const json made = explained(questionnaire, gappy(40), "overall");
      for (const json& node : made["nodes"]) {
        CAPTURE(node["id"]);
        double sum = 0;
        for (const json& part : node["parts"]) {
          sum += part["contribution"].get<double>();
        }
        if (!node["answers"].is_null()) {
          double count = 0;
          for (const json& choice : node["answers"]["choices"]) {
            sum += choice["score"].get<double>() * choice["count"].get<double>();
            count += choice["count"].get<double>();
          }
          CHECK(count == node["n"].get<double>());
          sum /= count;
        }
        CHECK(sum == doctest::Approx(node["score"].get<double>()).epsilon(1e-12));
      }
    }
  }

  TEST_CASE("the rule is named with its parameters") {
    Questionnaire questionnaire = two_dimensions();
    questionnaire.model = {.id = "power_mean", .exponent = -2};
    questionnaire.dimensions[1].model = ModelChoice{.id = "weakest_link"};
    questionnaire.dimensions[1].minimum_coverage = Decimal{Decimal::unit * 3 / 4};
    const json nodes = explained(questionnaire, gappy(20), "q")["nodes"];
    CHECK(nodes[0]["rule"]["model"] == "power_mean");
    CHECK(nodes[0]["rule"]["p"] == -2);
    CHECK(nodes[0]["rule"]["minimum_coverage"] == 0.5);
    CHECK(nodes[0]["parts"][0]["contribution"].is_null());
    CHECK(nodes[4]["id"] == "q.b");
    CHECK(nodes[4]["rule"]["model"] == "weakest_link");
    CHECK(nodes[4]["rule"]["p"].is_null());
    CHECK(nodes[4]["rule"]["minimum_coverage"] == 0.75);
  }

  TEST_CASE("a hidden node has its names alone, and nothing below it is there") {
    const json made = explained(two_dimensions(), gappy(4), "q", 5);
    REQUIRE(made["nodes"].size() == 1);
    CHECK(made["nodes"][0]["suppressed"] == true);
    CHECK_FALSE(made["nodes"][0].contains("score"));
    CHECK_FALSE(made["nodes"][0].contains("parts"));
  }

  TEST_CASE("a hidden part takes the contributions of the others with it") {
    Rows rows(6, {step(5), step(3), answer::not_shown, answer::not_shown});
    rows[0] = {step(5), step(3), step(1), step(3)};
    const json parts = explained(two_dimensions(), rows, "q", 5)["nodes"][0]["parts"];
    CHECK(parts[0]["suppressed"] == false);
    CHECK(parts[0]["contribution"].is_null());
    CHECK(parts[1]["suppressed"] == true);
    CHECK_FALSE(parts[1].contains("score"));
  }
}
