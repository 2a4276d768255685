// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/engagement_reader.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

Result<Engagement> read(const std::string& responses) {
  static std::string text;  // findings point into it
  text =
      "cxmat: 1\nassessment: a\norganisation: {name: A}\nquestionnaires: [{use: q}]\n"
      "waves:\n  - id: w1\n    responses:\n      - " +
      responses + "\n";
  const QuestionnaireSource source{.load = [](std::string_view) -> Result<Questionnaire> {
                                     Questionnaire made;
                                     made.id = "q";
                                     made.title = LocalizedText("q");
                                     made.levels.resize(5);
                                     made.dimensions.emplace_back().questions.emplace_back().id =
                                         "q01";
                                     return made;
                                   },
                                   .known_ids = {"q"}};
  return read_engagement(test::parsed(text, "assessment.yaml"), source);
}

ResponseFile file(const std::string& responses) {
  const Result<Engagement> run = read(responses);
  REQUIRE(run);
  return run->waves.at(0).responses.at(0);
}

bool refused(const std::string& responses, Code code) {
  const Result<Engagement> run = read(responses);
  return !run && std::ranges::count(run.diagnostics, code, &Diagnostic::code) == 1;
}

}  // namespace

TEST_SUITE("formats/engagement/response_file") {
  TEST_CASE("a name is a response file of our own, a map is an export") {
    CHECK(file("a.csv") == ResponseFile{.file = "a.csv"});
    CHECK(file("{file: a.csv}") == ResponseFile{.file = "a.csv", .from = "auto"});
    CHECK(file("{file: a.csv, from: qualtrics, map: m.yaml, respondent: Personalnummer, "
               "missing: [-99, n/a], since: 2026-01-01, until: 2026-03-31, "
               "include_incomplete: true}") == ResponseFile{.file = "a.csv",
                                                            .from = "qualtrics",
                                                            .map = "m.yaml",
                                                            .respondent = "Personalnummer",
                                                            .missing = {"-99", "n/a"},
                                                            .since = "2026-01-01",
                                                            .until = "2026-03-31",
                                                            .include_incomplete = true});
  }

  TEST_CASE("what is wrong is refused") {
    CHECK(refused("{from: auto}", Code::missing_key));
    CHECK(refused("{file: a.csv, from: lime}", Code::unknown_value));
    CHECK(refused("{file: a.csv, since: 31.12.2026}", Code::bad_date));
    CHECK(refused("{file: a.csv, form: auto}", Code::unknown_key));
    CHECK(refused("{file: a.csv, missing: -99}", Code::wrong_type));
    CHECK(refused("{file: a.csv}\n      - a.csv", Code::duplicate_id));
  }
}
