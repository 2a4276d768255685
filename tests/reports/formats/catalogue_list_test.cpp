// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/catalogue_list.hpp"

#include <doctest/doctest.h>
#include <nlohmann/json.hpp>

#include <array>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;

namespace {

std::string words(int count) {
  std::string text;
  for (int i = 0; i < count; ++i) {
    text += i == 0 ? "word" : "  word";
  }
  return text;
}

/// Twelve questions in a nested and a plain dimension: 20 words to ask, 30 in the anchors.
Questionnaire sample() {
  Questionnaire sample;
  sample.id = "sample";
  sample.version = "1.2.0";
  sample.title.set(Language::de, "Führung");
  sample.title.set(Language::en, "Leadership");
  sample.licence = "CC-BY-4.0";
  Question question;
  question.label.set(Language::en, words(20));
  question.label.set(Language::de, words(1));
  for (const int level : {1, 3, 5}) {
    question.anchors[level].set(Language::en, words(10));
    question.anchors[level].set(Language::de, "");
  }
  Dimension nested;
  nested.questions.assign(6, question);
  Dimension outer = nested;
  outer.dimensions = {nested};
  sample.dimensions = {outer};
  sample.facts = {Fact{}};
  return sample;
}

}  // namespace

TEST_SUITE("reports/formats/catalogue_list") {
  TEST_CASE("the table counts nested dimensions and their questions") {
    const std::array<Questionnaire, 1> catalogue{sample()};
    CHECK(render_catalogue_table(catalogue, Language::en) ==
          "Id      Version  Questions  Dimensions  Facts  Minutes  Title\n"
          "sample    1.2.0         12           2      1        4  Leadership\n");
    CHECK(render_catalogue_table(catalogue, Language::de).find("Führung\n") != std::string::npos);
  }

  TEST_CASE("JSON holds both languages and ends with a line end") {
    const std::array<Questionnaire, 1> catalogue{sample()};
    const std::string text = render_catalogue_json(catalogue);
    CHECK(text.ends_with("}\n"));
    const auto json = nlohmann::json::parse(text);
    REQUIRE(json["questionnaires"].size() == 1);
    const auto& entry = json["questionnaires"][0];
    CHECK(entry["id"] == "sample");
    CHECK(entry["title"]["de"] == "Führung");
    CHECK(entry["questions"] == 12);
    CHECK(entry["dimensions"] == 2);
    CHECK(entry["facts"] == 1);
    CHECK(entry["result"] == "level");
    CHECK(entry["minutes"]["en"] == 4);
    CHECK(entry["minutes"]["de"] == 1);
  }

  TEST_CASE("an empty catalogue is an empty list") {
    CHECK(nlohmann::json::parse(render_catalogue_json({}))["questionnaires"].empty());
  }
}
