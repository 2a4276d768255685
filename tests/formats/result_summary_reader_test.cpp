// SPDX-License-Identifier: Apache-2.0
#include "support/sample_assessment.hpp"

#include <cxmat/assessment/assess_responses.hpp>
#include <cxmat/formats/catalogue.hpp>
#include <cxmat/formats/engagement_files.hpp>
#include <cxmat/formats/peers/peer_result_reader.hpp>
#include <cxmat/formats/result_json.hpp>
#include <cxmat/formats/result_summary_reader.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <string_view>

using namespace cxmat;

namespace {

constexpr std::string_view small = R"({"schema_version": 1, "producer": "x", "assessment": "a",
  "organisation": {"name": "Börse", "industry": null, "size": null, "country": "AT"},
  "date": "2026-01-02", "method": "third_party", "privacy": {"collection": "survey"},
  "questionnaires": [
    {"id": "talk", "version": "1.0.0", "weight": 1, "result": "distribution", "title": {},
     "levels": []},
    {"id": "q", "version": "2.1.0", "weight": 2.5, "result": "level", "title": {"en": "Q"},
     "levels": [{"level": 1}, {"level": 2}, {"level": 3}, {"level": 4}]}],
  "wave_details": [{"date": "2025-05-05", "respondents": 9, "population": null},
                   {"date": null, "respondents": 20, "population": 31}],
  "nodes": [
    {"id": "overall", "parent": null, "kind": "overall", "label": {}, "scored": true,
     "target": 3, "overall": {"n": 18, "effective_n": null, "coverage": 0.9, "level_score": 2.5,
     "level": 2, "sd": 0.25, "interval": [0.4, 0.6], "ungated_score": 0.75}},
    {"id": "q", "parent": "overall", "kind": "questionnaire", "label": {"de": "Qu"},
     "scored": true, "target": null, "overall": {"suppressed": true, "n": 18, "asked": 20}}]})";

std::string with(std::string_view old, std::string_view changed) {
  std::string text(small);
  const std::size_t at = text.find(old);
  REQUIRE(at != std::string::npos);
  return text.replace(at, old.size(), changed);
}

/// "CX241 nodes[0].id": the code and what is wrong.
std::string complaint(std::string_view bytes) {
  const Result<ResultSummary> result = read_result_summary(bytes, "result.json");
  REQUIRE_FALSE(result);
  REQUIRE(result.diagnostics.size() == 1);
  const Diagnostic& found = result.diagnostics.front();
  CHECK(found.where.file == "result.json");
  const bool about_content = found.code == Code::not_a_result;
  return to_string(found.code) + (about_content ? " " + found.arguments.at(0) : "");
}

Protected<Assessment> assessed(const std::filesystem::path& folder) {
  const Result<EngagementFiles> files = load_engagement_files(folder, Catalogue::embedded());
  REQUIRE(files);
  Result<Assessment> assessment = assess_responses(files->engagement, files->responses,
                                                   {.crosses = Crosses::skip, .certainty = false});
  REQUIRE(assessment);
  return protect(*std::move(assessment));
}

}  // namespace

TEST_SUITE("result_summary_reader") {
  TEST_CASE("every example comes back as it was summed up") {
    std::size_t examples = 0;
    for (const auto& folder : std::filesystem::directory_iterator(CXMAT_SOURCE_DIR "/examples")) {
      if (!std::filesystem::exists(folder.path() / "assessment.yaml")) {
        continue;
      }
      CAPTURE(folder.path().string());
      const Protected<Assessment> assessment = assessed(folder.path());
      const Result<ResultSummary> read =
          read_result_summary(to_json(assessment, "1.0"), "result.json");
      REQUIRE(read);
      CHECK(*read == summary_of(assessment));
      for (const PeerNodes nodes : {PeerNodes::without_questions, PeerNodes::all}) {
        const Result<PeerResult> peer =
            PeerResultReader(nodes).read(to_json(assessment, "1.0"), "result.json");
        REQUIRE(peer);
        CHECK(*peer == peer_result_of(*read, nodes));
      }
      ++examples;
    }
    CHECK(examples >= 4);
  }

  TEST_CASE("a result without levels, and one that somebody agreed on") {
    Assessment counted = testing::sample_distribution();
    testing::node(counted, "overall").levels = {};  // as node_layout() has it
    for (const auto& sample :
         {counted, testing::sample_consensus(), testing::sample_with_texts("\"\\\n\tÄ😀")}) {
      const Protected<Assessment> assessment = protect(sample);
      const Result<ResultSummary> read = read_result_summary(to_json(assessment, "1.0"), "r.json");
      REQUIRE(read);
      CHECK(*read == summary_of(assessment));
    }
  }

  TEST_CASE("distances between scores become distances between level scores") {
    const Result<ResultSummary> read = read_result_summary(small, "result.json");
    REQUIRE(read);
    CHECK(read->organisation.name == "Börse");
    CHECK(read->method == RatedBy::third_party);
    CHECK(read->date == "2026-01-02");  // the latest wave has none of its own
    CHECK(read->respondents == 20);
    CHECK(read->population == 31);
    CHECK_FALSE(read->questionnaires[0].scored);
    const SummaryNode& overall = read->nodes[0];
    CHECK(overall.levels == 4);  // of the first questionnaire that has a level
    CHECK(overall.sd == 0.75);
    CHECK(overall.interval->low == doctest::Approx(2.2));
    CHECK(overall.interval->high == doctest::Approx(2.8));
    CHECK(overall.capped);
    CHECK(read->nodes[1].suppressed);
    CHECK(read->nodes[1].n == 0);
    CHECK_FALSE(read->nodes[1].level_score);
  }

  TEST_CASE("order of keys, unknown keys, escapes and a byte order mark do not matter") {
    CHECK(*read_result_summary("\xEF\xBB\xBF" + std::string(small), "r") ==
          *read_result_summary(small, "r"));
    CHECK(*read_result_summary(with("\"assessment\"", "\"ass\\u0065ssment\""), "r") ==
          *read_result_summary(small, "r"));
    CHECK(*read_result_summary(with("\"producer\": \"x\"", "\"new\": [[{\"nodes\": 1}]]"), "r") ==
          *read_result_summary(small, "r"));
    std::string turned = with("\"schema_version\": 1, ", "");
    turned.insert(turned.rfind('}'), ", \"schema_version\": 1");
    CHECK(*read_result_summary(turned, "r") == *read_result_summary(small, "r"));
  }

  TEST_CASE("what is missing, doubled or of another kind is named") {
    CHECK(complaint("[]") == "CX241 {}");
    CHECK(complaint("7") == "CX241 {}");
    CHECK(complaint("{}") == "CX241 schema_version");
    CHECK(complaint(with("\"schema_version\": 1", "\"schema_version\": 2")) ==
          "CX241 schema_version");
    CHECK(complaint(with("\"version\": \"2.1.0\", ", "")) == "CX241 questionnaires[1].version");
    CHECK(complaint(with("\"n\": 18, \"effective_n\"", "\"n\": 1, \"n\": 18, \"effective_n\"")) ==
          "CX241 nodes[0].overall.n");
    CHECK(complaint(with("\"n\": 18, \"eff", "\"n\": -18, \"eff")) == "CX241 nodes[0].overall.n");
    CHECK(complaint(with("\"n\": 18, \"eff", "\"n\": 1.5, \"eff")) == "CX241 nodes[0].overall.n");
    CHECK(complaint(with("\"sd\": 0.25, ", "")) == "CX241 nodes[0].overall");
    CHECK(complaint(with("[0.4, 0.6]", "[0.4]")) == "CX241 nodes[0].overall.interval");
    CHECK(complaint(with("2.5,\n     \"level\"", "11,\n     \"level\"")) ==
          "CX241 nodes[0].overall.level_score");
    CHECK(complaint(with("\"parent\": \"overall\", \"kind\": \"questionnaire\"",
                         "\"parent\": \"nobody\", \"kind\": \"dimension\"")) ==
          "CX241 nodes[1].parent");
    CHECK(complaint(with("\"id\": \"q\", \"parent\"", "\"id\": \"r\", \"parent\"")) ==
          "CX241 nodes[1].id");
    CHECK(complaint(with("third_party", "second")) == "CX241 method");
  }

  TEST_CASE("bytes that are no JSON") {
    CHECK(complaint("") == "CX004");
    CHECK(complaint("\xEF\xBB\xBF") == "CX004");
    CHECK(complaint("   ") == "CX240");
    CHECK(complaint("schema_version: 1") == "CX240");
    CHECK(complaint(std::string(small) + "}") == "CX240");
    CHECK(complaint(std::string(small) + "{}") == "CX240");
    CHECK(complaint(with("0.25", "NaN")) == "CX240");
    CHECK(complaint(with("0.25", "1e999")) == "CX240");
    CHECK(complaint(with("Börse", "B\xF6rse")) == "CX006");
    CHECK(complaint(std::string("{\"a\": \"\0\"}", 11)) == "CX008");
    CHECK(complaint("\xFF\xFE{\0}\0") == "CX007");
  }

  TEST_CASE("a truncated or deeply nested file ends in an error") {
    for (std::size_t length = 0; length < small.size(); ++length) {
      CHECK_FALSE(read_result_summary(small.substr(0, length), "r"));
    }
    const std::size_t depth = 200000;
    const std::string deep = std::string(depth, '[') + std::string(depth, ']');
    CHECK(complaint(deep) == "CX241 {}");
    CHECK(read_result_summary(with("\"x\"", deep), "r"));  // skipped
    CHECK_FALSE(read_result_summary(with("\"x\"", std::string(depth, '[')), "r"));
    CHECK_FALSE(read_result_summary(with("\"level_score\": 2.5", "\"level_score\": " + deep), "r"));
  }

  TEST_CASE("single bytes gone wrong never end in more than an error") {
    for (std::size_t at = 0; at < small.size(); ++at) {
      for (const char sign : {'"', '{', ']', ',', '\\', '7', ' ', '\x80'}) {
        std::string spoilt(small);
        spoilt[at] = sign;
        const Result<ResultSummary> read = read_result_summary(spoilt, "r");
        CHECK((read || read.diagnostics.size() == 1));
      }
    }
  }

  TEST_CASE("a reader of peers reads one file after the other") {
    PeerResultReader reader(PeerNodes::without_questions);
    CHECK_FALSE(reader.read(small.substr(0, 300), "r"));
    const Result<PeerResult> peer = reader.read(small, "r");
    REQUIRE(peer);
    CHECK(peer->organisation.country == "AT");
    CHECK(peer->questionnaires == std::vector<BenchmarkQuestionnaire>{{"q", "2.1.0"}});
    // What is hidden is absent.
    CHECK(peer->scores == std::vector<PeerScore>{{"overall", 2.5}});
    CHECK(reader.load("/nowhere/result.json").diagnostics.front().code == Code::file_not_found);
  }

  TEST_CASE("a file that is not there") {
    CHECK(load_result_summary("/nowhere/result.json").diagnostics.front().code ==
          Code::file_not_found);
  }
}
