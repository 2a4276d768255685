// SPDX-License-Identifier: Apache-2.0
// What the catalogue promises, checked on what is embedded in the binary.
#include "tests/support/findings.hpp"
#include "tests/support/temporary_folder.hpp"

#include <cxmat/formats/catalogue.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <map>
#include <set>
#include <string>
#include <vector>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;

Questionnaire shipped(std::string_view id) {
  Result<Questionnaire> read = Catalogue::embedded().load(id);
  REQUIRE_MESSAGE(lines_of(read.diagnostics) == Lines{}, std::string(id));
  return *std::move(read);
}

/// Everything between backticks in the last column of the tables.
std::vector<std::string> ids_in_tables(const std::string& markdown) {
  std::vector<std::string> ids;
  std::size_t start = 0;
  while (start < markdown.size()) {
    const std::size_t end = std::min(markdown.find('\n', start), markdown.size());
    const std::string line = markdown.substr(start, end - start);
    start = end + 1;
    if (!line.starts_with("|")) {
      continue;
    }
    std::size_t open = line.find('`');
    while (open != std::string::npos) {
      const std::size_t close = line.find('`', open + 1);
      REQUIRE_MESSAGE(close != std::string::npos, line);
      ids.push_back(line.substr(open + 1, close - open - 1));
      open = line.find('`', close + 1);
    }
  }
  return ids;
}

TEST_SUITE("the shipped catalogue") {
  TEST_CASE("every questionnaire is sound and written in German and English") {
    const std::vector<std::string> ids = Catalogue::embedded().ids();
    CHECK(ids.size() == 14);
    for (const std::string& id : ids) {
      const Questionnaire questionnaire = shipped(id);
      // The reader refuses a text that lacks a language of the title.
      for (const Language language : all_languages) {
        CHECK_MESSAGE(questionnaire.title.has(language), id);
        CHECK_MESSAGE(questionnaire.description.has(language), id);
      }
      CHECK_MESSAGE(questionnaire.licence == "CC-BY-4.0", id);
      CHECK_MESSAGE((!questionnaire.sources.empty() || id == "cx-pulse"), id);
    }
  }

  TEST_CASE("each practice has anchors, advice, evidence, a source and someone to ask") {
    for (const std::string& id : Catalogue::embedded().ids()) {
      const Questionnaire questionnaire = shipped(id);
      if (questionnaire.result != ResultKind::level) {
        continue;
      }
      for (const Question* question : questions_of(questionnaire)) {
        for (const int level : {1, 3, 5}) {
          CHECK_MESSAGE(question->anchors.contains(level), question->id);
        }
        for (const int level : {1, 2, 3, 4}) {
          CHECK_MESSAGE(question->advice.contains(level), question->id);
        }
        CHECK_MESSAGE(!question->evidence.empty(), question->id);
        CHECK_MESSAGE(!question->source.empty(), question->id);
        CHECK_MESSAGE(!question->ask.empty(), question->id);
        CHECK_MESSAGE(!question->short_label.empty(), question->id);
      }
    }
  }

  TEST_CASE("no id stands in two questionnaires, so that any may be used together") {
    std::map<std::string, std::string> seen;
    for (const std::string& id : Catalogue::embedded().ids()) {
      const Questionnaire questionnaire = shipped(id);
      if (!questionnaire.includes.empty()) {
        continue;  // their questions are others'
      }
      for (const Question* question : questions_of(questionnaire)) {
        const auto added = seen.try_emplace(question->id, id);
        CHECK_MESSAGE(added.second, question->id << " in " << added.first->second << " and " << id);
      }
    }
  }

  TEST_CASE("the full assessment holds every question that gives a level, and every gate") {
    const Questionnaire full = shipped("cx-maturity");
    std::set<std::string> in_full;
    for (const Question* question : questions_of(full)) {
      in_full.insert(question->id);
    }
    std::size_t gates = 0;
    for (const std::string& id : Catalogue::embedded().ids()) {
      const Questionnaire questionnaire = shipped(id);
      if (!questionnaire.includes.empty() || questionnaire.result != ResultKind::level) {
        continue;
      }
      gates += questionnaire.gates.size();
      for (const Question* question : questions_of(questionnaire)) {
        CHECK_MESSAGE(in_full.contains(question->id), question->id);
      }
    }
    CHECK(full.gates.size() == gates);
    CHECK(full.includes.size() == 11);
  }

  TEST_CASE("the quick scan asks three questions of each of the eleven areas, without gates") {
    const Questionnaire scan = shipped("cx-maturity-short");
    CHECK(scan.dimensions.size() == 11);
    for (const Dimension& area : scan.dimensions) {
      CHECK_MESSAGE(questions_of(area).size() == 3, area.id);
    }
    CHECK(scan.gates.empty());
  }

  TEST_CASE("every id in docs/coverage.md exists") {
    std::set<std::string> known{"touchpoints", "goal_conflicts", "kpi_review",
                                "automation",  "silo_map",       "pitstop"};
    for (const std::string& id : Catalogue::embedded().ids()) {
      const Questionnaire questionnaire = shipped(id);
      known.insert(id);
      for (const Question* question : questions_of(questionnaire)) {
        known.insert(question->id);
      }
      for (const Fact& fact : questionnaire.facts) {
        known.insert(fact.id);
      }
    }
    const std::vector<std::string> named =
        ids_in_tables(test::bytes_of(std::filesystem::path(CXMAT_SOURCE_DIR) / "docs/coverage.md"));
    CHECK(named.size() > 200);
    for (const std::string& id : named) {
      CHECK_MESSAGE(known.contains(id), id);
    }
  }
}

}  // namespace
