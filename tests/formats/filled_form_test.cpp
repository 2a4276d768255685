// SPDX-License-Identifier: Apache-2.0
//
// Digests by Python's hashlib over canonical texts written out by hand; tests/collect holds whole
// files against a writer of its own.
#include <cxmat/formats/filled_form.hpp>
#include <cxmat/formats/form_files.hpp>
#include <cxmat/formats/form_revisions.hpp>
#include <cxmat/formats/yaml/parse.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace cxmat;

namespace {

yaml::Node parsed(const std::string& text) {
  const Result<yaml::Document> document = yaml::parse(text, "a.json");
  REQUIRE(document);
  return document->root;
}

/// A file with a checksum that fits it.
std::string sealed(const std::string& respondent, int revision, const std::string& answer = "1") {
  const std::string open =
      R"({"cxmat": 1, "form": {"id": "a", "questionnaires": [], "revision": )" +
      std::to_string(revision) + R"(, "complete": true}, "response": {"respondent": ")" +
      respondent + R"(", "groups": {"role": "x"}, "answers": {"own01": ")" + answer + R"("}})";
  return open + R"(, "checksum": ")" + form_checksum(parsed(open + "}")) + R"("})";
}

Engagement engagement_with(const std::string& id, const std::string& version,
                           const std::string& hash) {
  Engagement engagement;
  QuestionnaireUse use;
  use.questionnaire.id = id;
  use.questionnaire.version = version;
  use.questionnaire.hash = hash;
  engagement.questionnaires.push_back(use);
  return engagement;
}

std::vector<Code> codes_of(const Diagnostics& found) {
  std::vector<Code> codes;
  for (const Diagnostic& each : found) {
    codes.push_back(each.code);
  }
  return codes;
}

}  // namespace

TEST_SUITE("formats/filled_form") {
  TEST_CASE("the canonical text does not depend on how a file is written") {
    const std::string expected = "{1:a2:\u00fc1:b[1:14:true]}";
    CHECK(canonical_text(parsed("{\"a\": \"\u00fc\", \"b\": [1, true]}")) == expected);
    CHECK(canonical_text(parsed("{\r\n  \"b\": [\r\n 1, true],\r\n \"a\": \"\\u00fc\"}")) ==
          expected);
    CHECK(canonical_text(parsed("b: [1, true]\na: \u00fc\n")) == expected);
  }

  TEST_CASE("no two texts have the same canonical text") {
    CHECK(canonical_text(parsed(R"({"a": "1:b"})")) == "{1:a3:1:b}");
    CHECK(canonical_text(parsed(R"({"a": "1", "b": ""})")) == "{1:a1:11:b0:}");
    CHECK(canonical_text(parsed(R"({"a": {}, "b": []})")) == "{1:a{}1:b[]}");
  }

  TEST_CASE("the checksum is over all but itself") {
    // printf '{1:a2:\\xc3\\xbc1:b[1:14:true]}' | sha256sum
    CHECK(form_checksum(
              parsed("{\"a\": \"\u00fc\", \"b\": [1, true], \"checksum\": \"whatever\"}")) ==
          "1a083c7bf659d7294535a8b4d0e1b9033bb51b57d6c48a3eee874e304a0f0c3c");
  }

  TEST_CASE("questionnaires are compared by id, version and text") {
    const Engagement engagement = engagement_with("ownership", "1.2.0", "abc");
    const auto compare = [&engagement](const FilledQuestionnaire& asked) {
      return compare_with_engagement(std::vector{asked}, engagement, {});
    };
    CHECK(compare({"ownership", "1.2.0", "abc"}).empty());
    CHECK(codes_of(compare({"ownership", "1.1.0", "def"})) ==
          std::vector{Code::filled_form_other_version});
    CHECK(codes_of(compare({"ownership", "1.2.0", "def"})) ==
          std::vector{Code::filled_form_other_text});
    const Diagnostics other = compare({"metrics", "1.2.0", "abc"});
    CHECK(codes_of(other) == std::vector{Code::filled_form_other_questionnaire});
    CHECK(has_errors(other));
  }

  TEST_CASE("of one response the latest revision stays, of equal ones the first") {
    const auto left_out = [](const std::vector<ResponseSource>& sources) {
      Diagnostics found;
      return superseded_forms(sources, found);
    };
    const std::vector<ResponseSource> sources{
        {"a.json", sealed("f1", 1), "w"}, {"b.json", sealed("f2", 1), "w"},
        {"c.json", sealed("f1", 3), "w"}, {"d.json", sealed("f1", 2), "w"},
        {"e.json", sealed("f2", 1), "w"}, {"f.csv", "respondent,own01\nf1,1\n", "w"}};
    CHECK(left_out(sources) == std::vector{true, false, false, true, true, false});
    // Two that differ but claim the same revision: nobody can say which counts.
    CHECK(left_out({{"a.json", sealed("f1", 1, "1"), "w"},
                    {"b.json", sealed("f1", 1, "2"), "w"}}) == std::vector{false, false});
    // The same person in another wave, and a damaged file, are left alone.
    CHECK(left_out({{"a.json", sealed("f1", 1), "w"}, {"b.json", sealed("f1", 2), "v"}}) ==
          std::vector{false, false});
    std::string damaged = sealed("f1", 2);
    damaged.replace(damaged.find("f1"), 2, "f9");
    CHECK_FALSE(glance_at_form(damaged, "a.json"));
  }

  TEST_CASE("a glance knows who and what") {
    const auto glance = glance_at_form(sealed("f1", 4), "a.json");
    REQUIRE(glance);
    CHECK(glance->respondent == "f1");
    CHECK(glance->head.revision == 4);
    CHECK(glance->groups == std::vector<std::string>{"role"});
    CHECK_FALSE(glance_at_form("respondent,own01\n1,\"checksum\"\n", "a.csv"));
  }
}
