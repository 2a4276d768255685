// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/model_table.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/formats/model_csv.hpp"
#include "reports/formats/model_json.hpp"
#include "tests/support/model_runs.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;
using cxmat::reports::ModelResults;
using cxmat::reports::render_model_table;

namespace {

std::vector<std::string> lines_of(const std::string& text) {
  std::vector<std::string> lines;
  std::istringstream input(text);
  for (std::string line; std::getline(input, line);) {
    lines.push_back(line);
  }
  return lines;
}

bool contains(const std::string& text, std::string_view part) {
  return text.find(part) != std::string::npos;
}

ModelResults results_of(const Engagement& engagement,
                        const std::vector<std::vector<Answer>>& rows) {
  ModelResults made{.selection = models_to_compare(engagement), .results = {}};
  made.results = run_models(engagement, made.selection, rows);
  return made;
}

/// Practices at the levels 1, 1, 2 in one questionnaire, none in the other.
ModelResults mixed_results() {
  Questionnaire first =
      one_dimension("a", {practice("a1", 1), practice("a2", 1), practice("a3", 2)});
  first.title = LocalizedText(std::string(60, 'W'));
  Engagement engagement = by_consensus(first);
  engagement.questionnaires.push_back(
      {.questionnaire = one_dimension("b", {question("b1"), question("b2")})});
  return results_of(engagement, {{step(5), step(5), step(2), step(5), step(1)}});
}

}  // namespace

TEST_SUITE("reports/formats/model_table") {
  TEST_CASE("no line is wider than 100 columns, whatever the labels") {
    for (const Language language : all_languages) {
      for (const std::string& line : lines_of(render_model_table(mixed_results(), language))) {
        CHECK_MESSAGE(reports::display_width(line) <= 100, line);
      }
    }
  }

  TEST_CASE("figures, own units, reasons and what is missing, in both languages") {
    // a: 5, 5, 2: mean 4, MIL 1 of 2, level score 3. b: 5, 1: mean 3.
    const std::string en = render_model_table(mixed_results(), Language::en);
    CHECK(contains(en, "3.0 (3) 1/2"));
    CHECK(contains(en, "Contin.: level 2 is held up by a3"));
    CHECK(contains(en, "b1") == false);
    CHECK(contains(en, "b2 is at 1.0 and hides under the mean of 3.0"));
    CHECK(contains(en, "Left out: coverage_sum (a1 has no `stream`)"));
    CHECK(contains(en, "Own = the questionnaires' own model, weighted_mean"));
    CHECK(contains(en, "the model does not fit the questionnaire"));
    const std::string de = render_model_table(mixed_results(), Language::de);
    CHECK(contains(de, "3,0 (3) 1/2"));
    CHECK(contains(de, "Kontin.: Stufe 2 scheitert an a3"));
    CHECK(contains(de, "b2 liegt bei 1,0 und verschwindet im Mittel von 3,0"));
    CHECK(contains(de, "Weggelassen: coverage_sum (a1 hat kein `stream`)"));
  }

  TEST_CASE("a node of too few people is a dot under every model and has no reason") {
    const ModelResults results = results_of(
        engagement_of(one_dimension("q", {question("q1"), question("q2")})), {{step(5), step(1)}});
    const std::string text = render_model_table(results, Language::en);
    CHECK(contains(text, "hidden to protect respondents (fewer than 5 people"));
    CHECK_FALSE(contains(text, "Why the models differ"));
    CHECK_FALSE(contains(text, "(3)"));
    const nlohmann::json json = nlohmann::json::parse(reports::render_model_json(results, "test"));
    for (const auto& node : json["nodes"]) {
      for (const auto& figures : node["figures"]) {
        CHECK(figures == nlohmann::json{{"suppressed", true}});
      }
      CHECK(node["findings"].empty());
    }
  }

  TEST_CASE("JSON holds models, full figures and findings as data") {
    const nlohmann::json json =
        nlohmann::json::parse(reports::render_model_json(mixed_results(), "1.2.3"));
    CHECK(json["kind"] == "model_comparison");
    CHECK(json["producer"] == "1.2.3");
    CHECK(json["models"][0] == nlohmann::json{{"model", "weighted_mean"},
                                              {"own", true},
                                              {"questionnaires", {"a", "b"}}});
    CHECK(json["left_out"].back()["model"] == "coverage_sum");
    const auto& models = json["models"];
    for (std::size_t i = 0; i < models.size(); ++i) {
      if (models[i]["model"] == "cumulative") {
        CHECK(models[i]["questionnaires"] == nlohmann::json{"a"});
        CHECK(json["nodes"][0]["figures"][i] == nlohmann::json{{"applies", false}});
        CHECK(json["nodes"][1]["figures"][i]["own_units"] ==
              nlohmann::json{{"value", 1.0}, {"maximum", 2.0}});
      }
    }
    CHECK(json["nodes"][2]["id"] == "a.d");
    CHECK(json["nodes"][2]["findings"][0]["kind"] == "blocked");
    CHECK(json["nodes"][2]["findings"][0]["practices"] == nlohmann::json{"a3"});
  }

  TEST_CASE("CSV has one line a node and model") {
    const ModelResults results = mixed_results();
    const std::vector<std::string> lines = lines_of(reports::render_model_csv(results));
    CHECK(lines.size() == 1 + 5 * results.selection.models.size());
    CHECK(lines[0].starts_with("node,parent,kind,label_en,label_de,model,own,state,score"));
    bool found = false;
    for (const std::string& line : lines) {
      found = found || line == "a.d,a,dimension,D,D,cumulative,false,shown,0.5,3,3,,1,2";
    }
    CHECK(found);
  }
}
