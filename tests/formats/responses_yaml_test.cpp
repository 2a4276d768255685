// SPDX-License-Identifier: Apache-2.0
#include "response_engagement.hpp"

#include <doctest/doctest.h>

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Answers = std::vector<Answer>;
using Texts = std::vector<std::string>;
using Positions = std::vector<std::int32_t>;

Result<Responses> read_yaml(const Engagement& run, std::string bytes) {
  return read(run, "answers.yaml", std::move(bytes));
}

void check_place(const Diagnostic& found, std::size_t line, std::size_t column) {
  CHECK(found.where.file == "answers.yaml");
  CHECK(found.where.line == line);
  CHECK(found.where.column == column);
}

}  // namespace

TEST_SUITE("formats/responses_yaml") {
  TEST_CASE("a list of responses becomes a table") {
    Engagement run = engagement_with_roles();
    run.weight_column = "gewicht";
    run.waves = {wave("q1"), wave("q2")};
    const auto result = read_yaml(run,
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - respondent: workshop\n"
                                  "    wave: q2\n"
                                  "    weight: 1.5\n"
                                  "    groups: {role: Vorstand, department: IT}\n"
                                  "    answers:\n"
                                  "      own01: 3\n"
                                  "      own02: {value: 2, comment: \"fast: gut\", evidence: x}\n"
                                  "      own03: yes\n"
                                  "  - respondent: 17\n"
                                  "    wave: q1\n"
                                  "    weight: 1\n"
                                  "    groups: {role: frontline, department: Einkauf}\n"
                                  "    answers: {own01: na, own02: dk, own03: \"-\"}\n");
    REQUIRE(result);
    CHECK(result.diagnostics.empty());
    CHECK(result->respondents == Texts{"workshop", "17"});
    CHECK(result->waves == Positions{1, 0});
    CHECK(result->weights == std::vector<std::int64_t>{1'500'000, 1'000'000});
    CHECK(result->groups[0].positions == Positions{0, 1});
    CHECK(result->groups[1].values == Texts{"Einkauf", "IT"});
    CHECK(result->groups[1].positions == Positions{1, 0});
    CHECK(answers(result, 0) == Answers{2, answer::not_applicable});
    CHECK(answers(result, 1) == Answers{1, answer::dont_know});
    CHECK(answers(result, 2) == Answers{1, answer::not_shown});
  }

  TEST_CASE("one file may hold one response") {
    const auto result = read_yaml(engagement(),
                                  "cxmat: 1\r\n"
                                  "response:\r\n"
                                  "  answers: {own01: 3, own02: \"4\", own03: no}\r\n");
    REQUIRE(result);
    CHECK(result.diagnostics.empty());
    CHECK(result->respondents == Texts{""});
    CHECK(answers(result, 1) == Answers{3});
    CHECK(result->weights.empty());
  }

  TEST_CASE("JSON is read the same way, and standard input by how it begins") {
    const std::string json =
        "{\"cxmat\": 1, \"response\": {\"respondent\": \"a\", \"answers\": {\"own01\": 3}}}\n";
    CHECK(answers(read(engagement(), "a.json", json), 0) == Answers{2});
    CHECK(answers(read(engagement(), "-", json), 0) == Answers{2});
    CHECK(answers(read(engagement(), "-",
                       "\xEF\xBB\xBF# Werkstatt\n---\ncxmat: 1\nresponse: {answers: {own01: 3}}\n"),
                  0) == Answers{2});
    CHECK(answers(read(engagement(), "-", "own01\n3\n"), 0) == Answers{2});
    CHECK(answers(read(engagement(), "A.YML", "cxmat: 1\nresponse: {answers: {own01: 3}}\n"), 0) ==
          Answers{2});
  }

  TEST_CASE("what a response leaves out is unanswered, what all leave out was not shown") {
    const auto result = read_yaml(engagement(),
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - {respondent: a, answers: {own01: 3, own02: }}\n"
                                  "  - {respondent: b, answers: {own02: 1}}\n"
                                  "  - {respondent: c, answers: }\n");
    CHECK(answers(result, 0) == Answers{2, answer::unanswered, answer::unanswered});
    CHECK(answers(result, 1) == Answers{answer::unanswered, 0, answer::unanswered});
    CHECK(answers(result, 2) == Answers(3, answer::not_shown));
    CHECK(first_of(result, Code::questions_without_column).arguments == Texts{"own03"});
    CHECK(first_of(result, Code::row_without_answers).arguments == Texts{"1"});
  }

  TEST_CASE("an answer that is no choice is an error at its place") {
    const auto result = read_yaml(engagement(),
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - respondent: Jürgen\n"
                                  "    answers: {own02: \"ä\", own01: \"3,0\"}\n"
                                  "  - answers:\n"
                                  "      own03:\n"
                                  "        value: Nein\n");
    CHECK_FALSE(result);
    REQUIRE(count_of(result, Code::answer_not_allowed) == 3);
    check_place(result.diagnostics[0], 4, 22);
    CHECK(result.diagnostics[0].where.excerpt == "    answers: {own02: \"ä\", own01: \"3,0\"}");
    check_place(result.diagnostics[1], 4, 34);
    CHECK(result.diagnostics[1].arguments ==
          Texts{"3,0", "own01", "1, 2, 3, 4, 5, na, dk, -", "3"});
    check_place(result.diagnostics[2], 7, 16);
    CHECK(result.diagnostics[2].arguments == Texts{"Nein", "own03", "no, yes, na, dk, -", "no"});
  }

  TEST_CASE("an unknown question is an error with the one meant") {
    const auto result = read_yaml(engagement(),
                                  "cxmat: 1\n"
                                  "response:\n"
                                  "  answers:\n"
                                  "    own01: 3\n"
                                  "    owm02: 3\n");
    CHECK_FALSE(result);
    const Diagnostic found = first_of(result, Code::unknown_id);
    check_place(found, 5, 5);
    CHECK(found.arguments == Texts{"owm02", "own02"});
  }

  TEST_CASE("unknown keys are errors with the one meant") {
    const auto result = read_yaml(engagement(),
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - respondant: a\n"
                                  "    answers: {own01: {value: 3, coment: x}}\n"
                                  "anwers: {}\n");
    CHECK_FALSE(result);
    CHECK(count_of(result, Code::unknown_key) == 3);
    check_place(result.diagnostics[0], 3, 5);
    CHECK(result.diagnostics[0].arguments == Texts{"respondant", "respondent"});
    check_place(result.diagnostics[1], 4, 33);
    CHECK(result.diagnostics[1].arguments == Texts{"coment", "comment"});
    CHECK(result.diagnostics[2].where.line == 5);
  }

  TEST_CASE("wrong shapes are errors, each at its place") {
    const auto result = read_yaml(engagement_with_roles(),
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - just text\n"
                                  "  - {respondent: [a], answers: [own01]}\n"
                                  "  - {groups: role, answers: {own01: [3]}}\n"
                                  "  - {respondent: b}\n");
    CHECK_FALSE(result);
    CHECK(count_of(result, Code::wrong_type) == 5);
    CHECK(first_of(result, Code::missing_key).where.line == 6);
    CHECK(first_of(result, Code::missing_key).arguments == Texts{"answers"});
  }

  TEST_CASE("groups are matched as in CSV; columns nobody asked for are a note") {
    const auto result = read_yaml(engagement_with_roles(),
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - groups: {role: executive, floor: 3, badge: 7}\n"
                                  "    weight: 2\n"
                                  "    answers: {own01: 1}\n"
                                  "  - {groups: {role: , floor: 3}, answers: {own01: 1}}\n");
    REQUIRE(result);
    CHECK(result->groups[0].positions == Positions{0, -1});
    CHECK(first_of(result, Code::column_ignored).arguments == Texts{"badge, floor, weight"});
    CHECK(first_of(result, Code::column_missing).arguments == Texts{"department", ""});
    CHECK(first_of(result, Code::group_value_missing).arguments == Texts{"role", "1"});
    const auto wrong = read_yaml(engagement_with_roles(),
                                 "cxmat: 1\n"
                                 "response:\n"
                                 "  groups:\n"
                                 "    role: excutive\n"
                                 "  answers: {own01: 1}\n");
    check_place(first_of(wrong, Code::group_value_unknown), 4, 11);
    CHECK(first_of(wrong, Code::group_value_unknown).arguments ==
          Texts{"excutive", "role", "executive", "executive, frontline"});
  }

  TEST_CASE("weights are refused as in CSV, and a missing one is an error") {
    Engagement run = engagement();
    run.weight_column = "weight";
    const auto result = read_yaml(run,
                                  "cxmat: 1\n"
                                  "responses:\n"
                                  "  - {respondent: a, weight: -1, answers: {own01: 1}}\n"
                                  "  - {respondent: b, answers: {own01: 1}}\n");
    check_place(first_of(result, Code::bad_weight), 3, 29);
    CHECK(first_of(result, Code::missing_key).arguments == Texts{"weight"});
  }

  TEST_CASE("waves are settled as in CSV") {
    Engagement run = engagement();
    run.waves = {wave("q1"), wave("q2")};
    const std::string text =
        "cxmat: 1\nresponses:\n"
        "  - {respondent: a, wave: q1, answers: {own01: 1}}\n"
        "  - {respondent: a, wave: , answers: {own01: 1}}\n";
    CHECK(first_of(read_yaml(run, text), Code::wave_unknown).where.line == 4);
    const auto settled = read(run, "a.yaml", text, "q1");
    REQUIRE(settled);
    CHECK(settled->waves == Positions{0, 0});
    CHECK(first_of(settled, Code::duplicate_respondent).arguments == Texts{"3"});
    CHECK(first_of(read(run, "a.yaml", text, "q2"), Code::wave_unknown).where.line == 3);
  }

  TEST_CASE("a comment on an answer is read, its evidence and the grade of that") {
    const auto result = read_yaml(
        engagement(),
        "cxmat: 1\nresponses:\n"
        "  - answers: {own01: {value: 1, comment: ' Signed ', evidence: E}}\n"
        "  - answers: {own01: {value: 2, comment: ~}, own02: {value: 1, evidence: E, grade: 3}}\n");
    REQUIRE(result);
    CHECK(result->answers[0].texts == std::vector<std::string>{"Signed", ""});
    CHECK(result->answers[1].texts.empty());
    CHECK(result->answers[0].evidence == std::vector<std::string>{"E", ""});
    CHECK(result->answers[0].grades.empty());
    CHECK(result->answers[1].evidence == std::vector<std::string>{"", "E"});
    CHECK(result->answers[1].grades == std::vector<std::int8_t>{-1, 3});
  }

  TEST_CASE("what was not asked or not relevant was not shown") {
    Engagement run = engagement_with_roles();
    nth_question(run, 0).ask = {"executive", "frontline"};
    nth_question(run, 1).ask = {"executive"};
    set_relevant(nth_question(run, 2), "${own01} > 1");
    const auto result = read_yaml(
        run,
        "cxmat: 1\n"
        "responses:\n"
        "  - {groups: {role: frontline, department: x}, answers: {own01: 1, own03: yes}}\n"
        "  - {groups: {role: executive, department: x}, answers: {own01: 2, own02: 2}}\n");
    CHECK(answers(result, 1) == Answers{answer::not_shown, 1});
    CHECK(answers(result, 2) == Answers{answer::not_shown, answer::unanswered});
    CHECK(first_of(result, Code::answer_dropped).arguments == Texts{"1", "own03"});
  }

  TEST_CASE("a file of another kind or version, and an empty list, are refused") {
    CHECK(count_of(read_yaml(engagement(), "cxmat: 1\nquestionnaire: own\n"),
                   Code::wrong_file_kind) == 1);
    CHECK(count_of(read_yaml(engagement(), "cxmat: 2\nresponse: {answers: {own01: 1}}\n"),
                   Code::wrong_format_version) == 1);
    check_place(first_of(read_yaml(engagement(), "cxmat: 1\nresponses: []\n"), Code::no_responses),
                2, 12);
    CHECK_FALSE(read_yaml(engagement(), ""));
  }
}
