// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/exports/published_codes.hpp>
#include <cxmat/formats/exports/published_groups.hpp>

#include <doctest/doctest.h>

#include <string>

using namespace cxmat;
using namespace cxmat::exports;

TEST_CASE("published codes: there and back, and nothing else is one") {
  CHECK(published_code(2) == "G3");
  CHECK(published_number(2) == "9003");
  CHECK(published_position("G3") == 2U);
  CHECK(published_position("9001") == 0U);
  CHECK(published_position("9250") == 249U);
  for (const char* const other : {"", "G", "G0", "G03", "G251", "9000", "9251", "3", "A3", "g3",
                                  "2026", "9001x", " 9001", "-9001", "G-1"}) {
    CAPTURE(other);
    CHECK_FALSE(published_position(other).has_value());
  }
}

TEST_CASE("published groups: codes mean values that the engagement lists") {
  Engagement engagement;
  Grouping office{.column = "office", .label = {}, .values = {}};
  office.values.push_back(
      {.name = "Kiel", .label = {}, .aliases = {"G2"}, .population = {}, .parent = {}});
  office.values.push_back(
      {.name = "9001", .label = {}, .aliases = {}, .population = {}, .parent = {}});
  engagement.groupings.push_back(office);
  ImportMap map;
  map.values["office"]["9002"] = "Kiel";  // the user's word stands
  add_published_groups(map, engagement, {});
  const auto& words = map.values.at("office");
  CHECK(words.at("G1") == "Kiel");
  CHECK(words.at("9002") == "Kiel");
  CHECK_FALSE(words.contains("G2"));    // another spelling of Kiel
  CHECK_FALSE(words.contains("9001"));  // a value itself
}

TEST_CASE("published groups: roles that nobody listed go by their labels") {
  Engagement engagement;
  engagement.groupings.push_back({.column = "Rolle", .label = {}, .values = {}});
  engagement.groupings.push_back({.column = "team", .label = {}, .values = {}});
  Question question;
  question.id = "q";
  question.ask = {"manager", "it"};
  Dimension dimension;
  dimension.questions.push_back(question);
  QuestionnaireUse use;
  use.questionnaire.dimensions.push_back(dimension);
  engagement.questionnaires.push_back(use);
  LocalizedText label;
  label.set(Language::de, "Führungskräfte");
  label.set(Language::en, "Managers");
  const RoleLabels roles{
      {"cx", LocalizedText("CX")}, {"it", LocalizedText("IT")}, {"manager", label}};
  ImportMap map;
  add_published_groups(map, engagement, roles);
  const auto& words = map.values.at("Rolle");
  CHECK(words.at("Führungskräfte") == "manager");
  CHECK(words.at("Managers") == "manager");
  CHECK(words.at("G2") == "it");  // in the order in which forms offer them
  CHECK(words.at("9003") == "manager");
  CHECK(words.at("CX") == "cx");  // also where no question names it
  CHECK_FALSE(map.values.contains("team"));
}
