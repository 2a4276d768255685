// SPDX-License-Identifier: Apache-2.0
#include "tests/support/question_types.hpp"

#include <doctest/doctest.h>
#include <fmt/format.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::place;
using test::question_of;

/// The choices' names as a reader sees them: "0 1 2 na dk".
std::string names(const Scale& scale) {
  std::string all;
  for (const Choice& choice : scale.choices) {
    all += (all.empty() ? "" : " ") + choice.name;
  }
  return all;
}

/// A questionnaire of one scored question and one with these lines.
std::string with_question(std::string_view lines) {
  return fmt::format(R"yaml(cxmat: 1
questionnaire: small
version: 1.0.0
title: Small
scales:
  equal: {{choices: [{{name: a, value: 1, label: A}}, {{name: b, value: 1, label: B}}]}}
  words: {{choices: [{{name: a, label: A}}, {{name: b, label: B}}]}}
dimensions:
  - id: all
    label: All
    questions:
      - {{id: sm01, type: select_one practice, label: One}}
      - id: sm02
        label: Two
{}
)yaml",
                     lines);
}

Lines findings(const std::string& text) {
  const Result<Questionnaire> result =
      read_questionnaire(test::parsed(text), test::shipped_defaults(), "");
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

/// How often `part` occurs in `text`.
std::size_t count(std::string_view text, std::string_view part) {
  std::size_t found = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos;
       at = text.find(part, at + 1)) {
    ++found;
  }
  return found;
}

/// One error at `part` of the question's lines.
void check_error(std::string_view lines, std::string_view part, std::string_view rest) {
  const std::string text = with_question(lines);
  CAPTURE(text);
  const std::size_t before = count(text.substr(0, text.find("label: Two")), part);
  CHECK(findings(text) == Lines{fmt::format("{} error {}", place(text, part, before + 1), rest)});
}

Question read_one(std::string_view lines) {
  const std::string text = with_question(lines);
  CAPTURE(text);
  Result<Questionnaire> result =
      read_questionnaire(test::parsed(text), test::shipped_defaults(), "");
  REQUIRE(lines_of(result.diagnostics) == Lines{});
  return question_of(*result, "sm02");
}

}  // namespace

TEST_SUITE("formats/questionnaire/question_types") {
  TEST_CASE("every type is read with what belongs to it") {
    const Questionnaire read = test::all_types();
    const Question& note = question_of(read, "ws_intro");
    CHECK(note.type == QuestionType::note);
    CHECK(note.weight == Decimal{});
    CHECK(note.scale == Scale{});

    const Question& one = question_of(read, "ws01");
    CHECK(one.type == QuestionType::select_one);
    CHECK(one.level == 2);
    CHECK(one.goal == "reachable");
    CHECK(one.stream == "desk");
    CHECK(one.effort == Decimal{1'500'000});

    const Question& several = question_of(read, "ws02");
    CHECK(several.type == QuestionType::select_multiple);
    CHECK(several.rule == SelectionRule::any);
    CHECK(names(several.scale) == "phone mail chat none dk");
    CHECK(several.weight == Decimal::of(1));
    CHECK(several.effort == Decimal::of(1));

    const Question& whole = question_of(read, "ws04");
    CHECK(whole.type == QuestionType::integer);
    CHECK(whole.lowest == Decimal{});
    CHECK(whole.highest == Decimal::of(1440));
    CHECK(whole.curve == Curve{.kind = Curve::Kind::log_normal,
                               .first = Decimal::of(5),
                               .second = Decimal::of(30)});

    const Question& decimal = question_of(read, "ws05");
    CHECK(decimal.type == QuestionType::decimal);
    CHECK(decimal.curve ==
          Curve{.kind = Curve::Kind::linear, .first = Decimal::of(20), .second = Decimal{}});
    CHECK_FALSE(question_of(read, "ws06").curve);
    CHECK_FALSE(question_of(read, "ws06").lowest);

    const Question& text = question_of(read, "ws11");
    CHECK(text.type == QuestionType::text);
    CHECK(text.weight == Decimal{});
  }

  TEST_CASE("yes_no and the indicators bring their own answers") {
    const Questionnaire read = test::all_types();
    const Question& yes_no = question_of(read, "ws03");
    CHECK(yes_no.type == QuestionType::select_one);
    CHECK(yes_no.indicator == Indicator::none);
    CHECK(names(yes_no.scale) == "yes no na dk");
    CHECK(yes_no.scale.choices[0].value == Decimal::of(1));
    CHECK(yes_no.scale.choices[1].value == Decimal{});
    CHECK(yes_no.scale.choices[0].label.in(Language::de) == "ja");
    CHECK(yes_no.scale.choices[2].kind == ChoiceKind::not_applicable);
    CHECK(yes_no.scale.choices[3].kind == ChoiceKind::dont_know);
    CHECK(yes_no.scale.choices[3].label.in(Language::de) == "weiß nicht");

    const Question& recommend = question_of(read, "ws07");
    CHECK(recommend.type == QuestionType::select_one);
    CHECK(recommend.indicator == Indicator::net_promoter);
    CHECK(names(recommend.scale) == "0 1 2 3 4 5 6 7 8 9 10 na dk");
    CHECK(recommend.scale.lowest() == Decimal{});
    CHECK(recommend.scale.highest() == Decimal::of(10));
    CHECK(recommend.scale.choices[0].label.in(Language::en) == "not at all likely");
    CHECK(recommend.scale.choices[5].label.empty());
    CHECK(recommend.scale.choices[10].label.in(Language::de) == "äußerst wahrscheinlich");

    CHECK(question_of(read, "ws08").indicator == Indicator::customer_effort);
    CHECK(names(question_of(read, "ws08").scale) == "1 2 3 4 5 6 7 na dk");
    CHECK(question_of(read, "ws09").indicator == Indicator::satisfaction);
    CHECK(names(question_of(read, "ws09").scale) == "1 2 3 4 5 na dk");
    CHECK(question_of(read, "ws09").top_box == 1);
    CHECK(names(question_of(read, "ws10").scale) == "angry calm glad");
    CHECK(question_of(read, "ws10").top_box == 2);
  }

  TEST_CASE("an unknown type names the nearest and all there are") {
    const std::string known =
        "select_one, select_multiple, yes_no, nps, ces, csat, integer, decimal, text, note";
    check_error("        type: select_multipel practice", "select_multipel",
                "CX114 select_multipel | " + known + " | select_multiple");
    check_error("        type: matrix", "matrix", "CX114 matrix | " + known + " | ");
  }

  TEST_CASE("a type that needs a scale names one, and one that brings its own does not") {
    check_error("        type: select_multiple", "select_multiple",
                "CX132 select_multiple | equal, practice, words");
    check_error("        type: nps practice", "practice\n", "CX140 nps | practice");
    check_error("        type: yes_no words", "words\n", "CX140 yes_no | words");
    check_error("        type: text words", "words\n", "CX140 text | words");
    check_error("        type: integer words\n        weight: 0", "words\n",
                "CX140 integer | words");
    check_error("        type: csat wurds", "wurds", "CX100 wurds | words");
  }

  TEST_CASE("a key of another type is an error at the key") {
    check_error("        type: select_one practice\n        rule: any", "rule",
                "CX139 rule | select_one");
    check_error("        type: nps\n        top: 2", "top", "CX139 top | nps");
    check_error("        type: yes_no\n        range: [0, 1]", "range", "CX139 range | yes_no");
    check_error("        type: select_multiple practice\n        curve: {linear: {from: 0, to: 1}}",
                "curve", "CX139 curve | select_multiple");
    for (const std::string_view type : {"text", "note"}) {
      const std::vector<std::pair<std::string, std::string>> keys{
          {"weight", "0"}, {"level", "2"},        {"goal", "g"},        {"stream", "s"},
          {"effort", "1"}, {"anchors", "{1: x}"}, {"advice", "{1: x}"}, {"rule", "any"},
          {"top", "1"},    {"range", "[0, 1]"}};
      for (const auto& [key, value] : keys) {
        check_error(fmt::format("        {}: {}\n        type: {}", key, value, type), key + ": ",
                    fmt::format("CX139 {} | {}", key, type));
      }
    }
  }

  TEST_CASE("without a readable type no key is foreign, but its value is still checked") {
    const std::string text = with_question(
        "        type: numbr\n        range: [0, 1]\n        top: 2\n        weight: -1");
    CHECK(findings(text) ==
          Lines{place(text, "numbr") +
                    " error CX114 numbr | select_one, select_multiple, yes_no, nps, ces, csat, "
                    "integer, decimal, text, note | ",
                place(text, "-1") + " error CX104 sm02"});
  }

  TEST_CASE("several choices may count the same, a single one may not") {
    CHECK(read_one("        type: select_multiple equal").rule == SelectionRule::share);
    CHECK(read_one("        type: select_multiple equal\n        rule: all").rule ==
          SelectionRule::all);
    check_error("        type: select_multiple equal\n        rule: most", "most",
                "CX068 most | rule |  | share, any, all");
    check_error("        type: select_one equal", "equal\n", "CX109 equal");
    check_error("        type: csat equal", "equal\n", "CX109 equal");
  }

  TEST_CASE("a scale that no single choice can come from is reported once") {
    const std::string text = with_question(
        "        type: select_one equal\n"
        "      - {id: sm03, type: select_one equal, label: Three}");
    CHECK(findings(text) == Lines{place(text, "equal\n") + " error CX109 equal"});
  }

  TEST_CASE("at most 62 choices can be picked from") {
    const auto with_choices = [](int count) {
      std::string scale = "scales:\n  many: {choices: [";
      for (int i = 0; i < count; ++i) {
        scale += fmt::format("{{name: c{0}, value: 1, label: C}}, ", i);
      }
      return test::with(with_question("        type: select_multiple many"), "scales:\n",
                        scale + "]}\n");
    };
    CHECK(findings(with_choices(62)) == Lines{});
    const std::string text = with_choices(63);
    CHECK(findings(text) == Lines{place(text, "many\n") + " error CX126 62"});
  }

  TEST_CASE("satisfied are one choice at least and not all of them") {
    CHECK(read_one("        type: csat\n        top: 4").top_box == 4);
    check_error("        type: csat\n        top: 5", "5\n", "CX066 top | 5 | 1..4");
    check_error("        type: csat\n        top: 0", "0\n", "CX066 top | 0 | 1..4");
    check_error("        type: csat\n        top: 1.5", "1.5", "CX062 top | whole number");
    check_error("        type: csat words\n        weight: 0", "words\n", "CX066 value | 0 | >= 2");
    const std::string two = test::with(
        with_question("        type: csat pair"), "scales:\n",
        "scales:\n  pair: {choices: [{name: a, value: 1, label: A}, {name: b, value: 2, label: "
        "B}]}\n");
    CHECK(question_of(*read_questionnaire(test::parsed(two), test::shipped_defaults(), ""), "sm02")
              .top_box == 1);
  }

  TEST_CASE("a range is the lowest and the highest number") {
    const Question read =
        read_one("        type: decimal\n        weight: 0\n        range: [-1.5, 2.25]");
    CHECK(read.lowest == Decimal{-1'500'000});
    CHECK(read.highest == Decimal{2'250'000});
    const std::string integer = "        type: integer\n        weight: 0\n        range: ";
    check_error(integer + "[0]", "[0]", "CX062 range | [0, 100]");
    check_error(integer + "5", "5\n", "CX062 range | list");
    check_error(integer + "[0, 2.5]", "2.5", "CX062 range | whole number");
    check_error(integer + "[7, 3]", "3]", "CX066 range | 3 | > 7");
    check_error(integer + "[7, 7]", "7]", "CX066 range | 7 | > 7");
    check_error(integer + "[0, x]", "x]", "CX043 x");
  }

  TEST_CASE("a curve has two numbers that fit") {
    CHECK(read_one("        type: decimal\n        curve: {linear: {from: 100, to: 0}}")
              .curve->first == Decimal::of(100));
    const std::string decimal = "        type: decimal\n        curve: ";
    check_error(decimal + "{linear: {from: 3, to: 3}}", "{from", "CX138 sm02 | from != to");
    check_error(decimal + "{log_normal: {p10: 0, median: 3}}", "{p10",
                "CX138 sm02 | 0 < p10 < median");
    check_error(decimal + "{log_normal: {p10: 3, median: 3}}", "{p10",
                "CX138 sm02 | 0 < p10 < median");
    check_error(decimal + "{log_normal: {p10: 4, median: 3}}", "{p10",
                "CX138 sm02 | 0 < p10 < median");
    check_error(decimal + "{log_normal: {p10: 4}}", "{p10", "CX061 median");
    check_error(decimal + "{linear: {from: 0, to: 1}, log_normal: {p10: 1, median: 2}}",
                "log_normal", "CX130 log_normal | linear");
    check_error(decimal + "{lognormal: {p10: 1, median: 2}}", "lognormal",
                "CX060 lognormal | log_normal");
    check_error(decimal + "{}", "{}", "CX061 linear");
    check_error(decimal + "linear", "linear\n", "CX062 curve | map");
  }

  TEST_CASE("what has no score cannot stand where a level is computed") {
    check_error("        type: integer", "integer", "CX119 sm02");
    check_error("        type: decimal\n        weight: 2", "decimal", "CX119 sm02");
    check_error("        type: select_multiple words", "select_multiple", "CX119 sm02");
    CHECK(read_one("        type: integer\n        weight: 0").weight == Decimal{});
    const std::string counted = test::with(with_question("        type: integer"),
                                           "scales:", "result: distribution\nscales:");
    CHECK(findings(counted) == Lines{});
  }

  TEST_CASE("level, goal, stream and effort say where a practice belongs and what it costs") {
    const Question read = read_one(
        "        type: select_one practice\n        level: 5\n        goal: g1\n"
        "        stream: s_2\n        effort: 0.5");
    CHECK(read.level == 5);
    CHECK(read.goal == "g1");
    CHECK(read.stream == "s_2");
    CHECK(read.effort == Decimal{500'000});
    const std::string type = "        type: select_one practice\n        ";
    check_error(type + "level: 6", "6\n", "CX066 level | 6 | 1..5");
    check_error(type + "level: 0", "0\n", "CX066 level | 0 | 1..5");
    check_error(type + "level: two", "two", "CX043 two");
    check_error(type + "goal: Goal 1", "Goal 1", "CX065 Goal 1");
    check_error(type + "stream: \"\"", "\"\"", "CX065 ");
    check_error(type + "effort: 0", "0\n", "CX066 effort | 0 | > 0");
    check_error(type + "effort: -1", "-1", "CX066 effort | -1 | > 0");
  }

  TEST_CASE("Windows line ends make no difference") {
    std::string text = test::all_types_text();
    for (std::size_t at = text.find('\n'); at != std::string::npos; at = text.find('\n', at + 2)) {
      text.insert(at, "\r");
    }
    const auto read = read_questionnaire(test::parsed(text), test::shipped_defaults(), "hash");
    REQUIRE(lines_of(read.diagnostics) == Lines{});
    CHECK(*read == test::all_types());
  }
}

TEST_SUITE("formats/questionnaire/conditions") {
  const auto relevant = [](std::string_view condition) {
    return fmt::format(
        "        type: text\n        relevant: \"{}\"\n"
        "      - {{id: several, type: select_multiple practice, label: x}}\n"
        "      - {{id: number, type: integer, weight: 0, label: x}}\n"
        "      - {{id: words, type: text, label: x}}\n"
        "      - {{id: read_me, type: note, label: x}}\n"
        "      - {{id: wrong, type: numbr, label: x}}",
        condition);
  };

  /// Findings without that of the question whose type is wrong on purpose.
  const auto found = [](const std::string& text) {
    Lines lines = findings(text);
    REQUIRE(lines.back().find("CX114 numbr") != std::string::npos);
    lines.pop_back();
    return lines;
  };

  TEST_CASE("what can be asked about each type") {
    for (const std::string_view condition :
         {"selected(${several}, '3') and ${several} = '3' or ${several} != 5",
          "selected(${sm01}, '3')", "${number} > 3 and ${number} = 3 and ${number} <= '3.5'",
          "${number} = 'dk' or ${number} != 'na'", "${wrong} = 'anything'"}) {
      CAPTURE(condition);
      CHECK(found(with_question(relevant(condition))) == Lines{});
    }
  }

  TEST_CASE("what cannot be asked points at the place and says why") {
    struct Case {
      std::string condition;
      std::string part;
      std::string rest;
    };
    const std::vector<Case> cases{
        {"${several} < 3", "several} <", "CX139 < | select_multiple"},
        {"${several} = 'x1'", "x1", "CX110 x1 | practice | 1"},
        {"selected(${several}, 'nah')", "nah", "CX110 nah | practice | na"},
        {"selected(${number}, '3')", "number}", "CX139 selected | integer"},
        {"${number} = 'many'", "many", "CX111 1.5"},
        {"${words} = 'x'", "words}", "CX139 = | text"},
        {"not(selected(${words}, 'x'))", "words}", "CX139 selected | text"},
        {"${read_me} != 'x'", "read_me}", "CX139 != | note"}};
    for (const Case& one : cases) {
      CAPTURE(one.condition);
      const std::string text = with_question(relevant(one.condition));
      CHECK(found(text) == Lines{fmt::format("{} error {}", place(text, one.part), one.rest)});
    }
  }

  TEST_CASE("questions of any type can depend on themselves in a circle") {
    const std::string text = with_question(
        "        type: text\n        relevant: \"selected(${several}, '3')\"\n"
        "      - {id: several, type: select_multiple practice, label: x, "
        "relevant: \"${number} > 1\"}\n"
        "      - {id: number, type: integer, weight: 0, label: x, "
        "relevant: \"selected(${several}, '1')\"}");
    CHECK(findings(text) ==
          Lines{place(text, "\"${number}") + " error CX103 several -> number -> several"});
  }
}
