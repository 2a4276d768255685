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

Defaults roles() {
  Defaults defaults;
  defaults.roles["manager"].set(Language::de, "Führungskräfte");
  defaults.roles["manager"].set(Language::en, "Managers");
  return defaults;
}

}  // namespace

TEST_SUITE("reports/formats/catalogue_list") {
  TEST_CASE("the tables say how much there is to answer, in all and for each role") {
    // Managers are asked the six inner questions alone: 6 x (5 + 50 / 4) = 105 seconds.
    Questionnaire some = sample();
    for (Question& question : some.dimensions[0].questions) {
      question.ask = {"it"};
    }
    for (Question& question : some.dimensions[0].dimensions[0].questions) {
      question.ask = {"it", "manager"};
    }
    const std::array<Questionnaire, 1> catalogue{some};
    CHECK(render_catalogue_table(catalogue, roles(), Language::en) ==
          "Id      Questions  Title\n"
          "sample         12  Leadership\n"
          "\n"
          "Minutes to answer: all questions, and those that each role is asked\n"
          "\n"
          "Id      All  it  manager\n"
          "sample    4   4        2\n"
          "\n"
          "Roles: manager: Managers\n"
          "Licence: CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/)\n");
    CHECK(render_catalogue_table(catalogue, roles(), Language::de).find("Führung\n") !=
          std::string::npos);
  }

  TEST_CASE("a role that one questionnaire asks nothing has a dash there") {
    Questionnaire other = sample();
    other.id = "other";
    other.licence = "";
    for (Dimension* dimension : {&other.dimensions[0], &other.dimensions[0].dimensions[0]}) {
      for (Question& question : dimension->questions) {
        question.ask = {"it"};
      }
    }
    const std::array<Questionnaire, 2> catalogue{sample(), other};
    const std::string text = render_catalogue_table(catalogue, roles(), Language::en);
    CHECK(text.find("sample    4   4        4\nother     4   4        -\n") != std::string::npos);
    CHECK(text.find("4.0/) and not stated\n") != std::string::npos);
  }

  TEST_CASE("JSON holds both languages and ends with a line end") {
    Questionnaire composed = sample();
    composed.includes = {{.questionnaire = "one", .version = "1.0.0"},
                         {.questionnaire = "two", .version = "2.1.0"}};
    const std::array<Questionnaire, 1> catalogue{composed};
    const std::string text = render_catalogue_json(catalogue, roles());
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
    CHECK(entry["minutes_by_role"].dump() == R"({"manager":{"de":1,"en":4}})");
    CHECK(entry["includes"].dump() ==
          R"([{"id":"one","version":"1.0.0"},{"id":"two","version":"2.1.0"}])");
  }

  TEST_CASE("an empty catalogue is an empty list") {
    CHECK(nlohmann::json::parse(render_catalogue_json({}, Defaults()))["questionnaires"].empty());
  }
}
