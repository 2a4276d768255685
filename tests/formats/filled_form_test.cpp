// SPDX-License-Identifier: Apache-2.0
#include <cxmat/formats/filled_form.hpp>

#include <doctest/doctest.h>

#include <array>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

TEST_SUITE("formats/filled_form") {
  Engagement engagement() {
    Engagement run;
    for (const std::string id : {"ownership", "metrics"}) {
      QuestionnaireUse use;
      use.questionnaire.id = id;
      use.questionnaire.version = "1.2.0";
      use.questionnaire.hash = "abc";
      run.questionnaires.push_back(use);
    }
    return run;
  }

  Diagnostics compare(const FilledQuestionnaire& asked) {
    return compare_with_engagement(std::array{asked}, engagement(), {.file = "a.json"});
  }

  TEST_CASE("a form fits that asks less than the engagement, in the same words") {
    CHECK(compare({.id = "metrics", .version = "1.2.0", .hash = "abc"}).empty());
  }

  TEST_CASE("what does not fit is said once, the gravest first") {
    const auto said = [](const FilledQuestionnaire& asked) {
      const Diagnostics found = compare(asked);
      REQUIRE(found.size() == 1);
      CHECK(found.front().where.file == "a.json");
      return found.front();
    };
    Diagnostic found = said({.id = "other", .version = "9", .hash = "x"});
    CHECK(found.code == Code::filled_form_other_questionnaire);
    CHECK(found.severity == Severity::error);
    CHECK(found.arguments == std::vector<std::string>{"other"});
    found = said({.id = "metrics", .version = "1.1.0", .hash = "x"});
    CHECK(found.code == Code::filled_form_other_version);
    CHECK(found.severity == Severity::warning);
    CHECK(found.arguments == std::vector<std::string>{"metrics", "1.1.0", "1.2.0"});
    found = said({.id = "metrics", .version = "1.2.0", .hash = "x"});
    CHECK(found.code == Code::filled_form_other_text);
    CHECK(found.severity == Severity::warning);
    CHECK(found.arguments == std::vector<std::string>{"metrics", "1.2.0"});
  }
}

}  // namespace
