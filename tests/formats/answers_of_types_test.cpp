// SPDX-License-Identifier: Apache-2.0
#include "response_engagement.hpp"
#include "tests/support/question_types.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

using namespace cxmat;
using namespace cxmat::test;

namespace {

using Answers = std::vector<Answer>;
using Payloads = std::vector<std::int64_t>;
using Texts = std::vector<std::string>;

constexpr Answer na = answer::not_applicable;
constexpr Answer dk = answer::dont_know;
constexpr Answer empty = answer::unanswered;
constexpr Answer hidden = answer::not_shown;

const AnswerColumn& column(const Result<Responses>& result, std::string_view id) {
  REQUIRE(result);
  const auto found = std::ranges::find(result->answers, id, &AnswerColumn::question);
  REQUIRE(found != result->answers.end());
  return *found;
}

Engagement timed() {
  Engagement run = all_types_engagement();
  run.duration_column = "Dauer";
  return run;
}

/// An engagement of this one question and a plain one, own01.
Engagement engagement_of(Question question) {
  Engagement run = test::engagement();
  auto& questions = run.questionnaires[0].questionnaire.dimensions[0].questions;
  questions.resize(1);
  questions.push_back(std::move(question));
  return run;
}

Question channels(std::string id = "several") {
  Question question;
  question.id = std::move(id);
  question.type = QuestionType::select_multiple;
  question.scale = question_of(all_types(), "ws02").scale;
  return question;
}

Question number(QuestionType type) {
  Question question;
  question.id = "number";
  question.type = type;
  return question;
}

Question within(QuestionType type, std::int64_t lowest, std::int64_t highest) {
  Question question = number(type);
  question.lowest = Decimal::of(lowest);
  question.highest = Decimal::of(highest);
  return question;
}

/// The second question's answers, one cell a row, quoted where need be.
Result<Responses> cells(const Question& question, const Texts& texts) {
  std::string file = "own01\t" + question.id + "\n";
  for (const std::string& text : texts) {
    file += "3\t" + text + "\n";
  }
  return read(engagement_of(question), "answers.csv", file);
}

/// The only finding of one cell, without its place.
Diagnostic refused(const Question& question, const std::string& text) {
  CAPTURE(text);
  const Result<Responses> result = cells(question, {text});
  CHECK_FALSE(result);
  REQUIRE(result.diagnostics.size() == 1);
  CHECK(result.diagnostics[0].where.line == 2);
  CHECK(result.diagnostics[0].where.column == 3);
  return result.diagnostics[0];
}

}  // namespace

TEST_SUITE("formats/answers_of_types") {
  // The expected figures are the cells of tests/formats/data/all-types.csv, read by eye: the
  // choices of ws02 are phone (bit 0), mail (1), chat (2) and none (3).
  TEST_CASE("answers to every type are read from CSV") {
    const auto result =
        read(timed(), "answers.csv", source_file("tests/formats/data/all-types.csv"));
    CHECK(lines_of(result.diagnostics) == Lines{"0:0 note CX172 1 | ws11"});
    CHECK(column(result, "ws_intro").answers == Answers{hidden, hidden, hidden});
    CHECK(column(result, "ws01").answers == Answers{2, na, 0});
    CHECK(column(result, "ws01").payloads.empty());
    CHECK(column(result, "ws02").answers == Answers{0, 0, 0});
    CHECK(column(result, "ws02").payloads == Payloads{0b0110, 0b0011, 0b1000});
    CHECK(column(result, "ws03").answers == Answers{0, hidden, hidden});
    CHECK(column(result, "ws04").answers == Answers{0, dk, hidden});
    CHECK(column(result, "ws04").payloads == Payloads{30'000'000, 0, 0});
    CHECK(column(result, "ws05").payloads == Payloads{12'500'000, 0, 100'000'000});
    CHECK(column(result, "ws06").answers == Answers{0, na, hidden});
    CHECK(column(result, "ws07").answers == Answers{10, 6, na});
    CHECK(column(result, "ws08").answers == Answers{6, 0, na});
    CHECK(column(result, "ws09").answers == Answers{4, dk, 0});
    CHECK(column(result, "ws10").answers == Answers{2, 1, 0});
    // Shown to bernd for 6 < 7 and to cem for 100 > 12.5, not to anna, who answered it.
    CHECK(column(result, "ws11").answers == Answers{hidden, hidden, empty});
    CHECK(column(result, "ws11").payloads.empty());
    CHECK(column(result, "ws11").texts.empty());  // anna's words and her comment go with the answer
    CHECK(column(result, "ws05").texts == std::vector<std::string>{"geschätzt", "", ""});
    CHECK(result->durations == Payloads{312'500, -1, 45'000});
  }

  TEST_CASE("the same answers as YAML and with Windows line ends give the same table") {
    const std::string csv = source_file("tests/formats/data/all-types.csv");
    const auto expected = read(timed(), "answers.csv", csv);
    REQUIRE(expected);
    const auto yaml =
        read(timed(), "answers.yaml", source_file("tests/formats/data/all-types-answers.yaml"));
    CHECK(lines_of(yaml.diagnostics) == lines_of(expected.diagnostics));
    REQUIRE(yaml);
    CHECK(*yaml == *expected);
    std::string windows;
    for (const char letter : csv) {
      windows += letter == '\n' ? std::string("\r\n") : std::string(1, letter);
    }
    const auto again = read(timed(), "answers.csv", windows);
    REQUIRE(again);
    CHECK(*again == *expected);
  }

  TEST_CASE("several choices are separated by spaces, commas, semicolons or line ends") {
    const auto result =
        cells(channels(), {"phone mail", "mail,phone", "mail; phone;", "\"phone\nmail\"",
                           " phone ,  mail phone", "chat", "", "dk", "NA", "-", "dk;", "2"});
    CHECK(result.diagnostics.empty());
    // 2 is the value of chat alone.
    CHECK(column(result, "several").answers ==
          Answers{0, 0, 0, 0, 0, 0, empty, dk, na, hidden, dk, 0});
    CHECK(column(result, "several").payloads ==
          Payloads{0b0011, 0b0011, 0b0011, 0b0011, 0b0011, 0b0100, 0, 0, 0, 0, 0, 0b0100});
  }

  TEST_CASE("a choice that is not on offer is refused by name") {
    const Diagnostic unknown = refused(channels(), "phone chatt mail");
    CHECK(unknown.code == Code::answer_not_allowed);
    CHECK(unknown.arguments ==
          Texts{"chatt", "several", "phone, mail, chat, none, dk, na, -", "chat"});
    CHECK(refused(channels(), "phone|mail").arguments[0] == "phone|mail");
    CHECK(refused(channels(), "Telefon").arguments[3] == "phone");
    // phone and mail both count 1: the value names neither.
    CHECK(refused(channels(), "1").arguments[0] == "1");
  }

  TEST_CASE("choices and a word for having none exclude each other") {
    for (const std::string cell : {"phone dk", "na,phone", "phone; -", "na dk"}) {
      const Diagnostic found = refused(channels(), cell);
      CHECK(found.code == Code::state_with_choices);
      CHECK(found.arguments == Texts{cell, "several"});
    }
  }

  TEST_CASE("a list in YAML is checked item by item") {
    const Engagement run = engagement_of(channels());
    const auto with_list = [&run](const std::string& list) {
      return read(run, "a.yaml",
                  "cxmat: 1\nresponse:\n  answers:\n    own01: 3\n    several: " + list + "\n");
    };
    CHECK(column(with_list("[phone, chat]"), "several").payloads == Payloads{0b0101});
    CHECK(column(with_list("{value: [2], comment: x}"), "several").payloads == Payloads{0b0100});
    CHECK(column(with_list("[]"), "several").answers == Answers{empty});
    CHECK(column(with_list("[dk]"), "several").answers == Answers{dk});
    CHECK(lines_of(with_list("[phone, fax]").diagnostics) ==
          Lines{"5:22 error CX156 fax | several | phone, mail, chat, none, dk, na, - | "});
    CHECK(lines_of(with_list("[phone, dk]").diagnostics) ==
          Lines{"5:14 error CX176 phone dk | several"});
    CHECK(lines_of(with_list("[phone, [mail]]").diagnostics) ==
          Lines{"5:22 error CX062 several | text"});
    CHECK(lines_of(read(run, "a.yaml", "cxmat: 1\nresponse: {answers: {own01: [3]}}\n").diagnostics)
              .front() == "2:29 error CX062 own01 | text");
  }

  TEST_CASE("whole numbers are written with digits, and may end in .0") {
    const auto result = cells(number(QuestionType::integer), {"0", "30", "-7", "30.0", " 5.00 ",
                                                              "1000000000", "", "na", "DK", "-"});
    CHECK(result.diagnostics.empty());
    CHECK(column(result, "number").answers == Answers{0, 0, 0, 0, 0, 0, empty, na, dk, hidden});
    CHECK(column(result, "number").payloads == Payloads{0, 30'000'000, -7'000'000, 30'000'000,
                                                        5'000'000, 1'000'000'000'000'000, 0, 0, 0,
                                                        0});
  }

  TEST_CASE("decimals have a point and at most six places") {
    const auto result = cells(number(QuestionType::decimal), {"2.5", "-0.000001", "1.000", "3"});
    CHECK(result.diagnostics.empty());
    CHECK(column(result, "number").payloads == Payloads{2'500'000, -1, 1'000'000, 3'000'000});
  }

  TEST_CASE("another notation is refused with the number that was meant") {
    struct Case {
      QuestionType type;
      std::string cell;
      std::string meant;
    };
    constexpr QuestionType whole = QuestionType::integer;
    constexpr QuestionType decimal = QuestionType::decimal;
    const std::vector<Case> cases{{decimal, "2,5", "2.5"},
                                  {decimal, "-0,75", "-0.75"},
                                  {decimal, "2.500,50", "2500.5"},
                                  {decimal, "2,500.50", "2500.5"},
                                  {decimal, "12,5 %", "12.5"},
                                  {decimal, "3.5 Tage", "3.5"},
                                  {decimal, "0.1234567", "0.123457"},
                                  {decimal, "1e3", "1000"},
                                  {decimal, "2,500", ""},
                                  {decimal, "3-4", ""},
                                  {decimal, "viele", ""},
                                  {decimal, "für 5", ""},
                                  {whole, "1.000", "1000"},
                                  {whole, "12.345.678", "12345678"},
                                  {whole, "1,000", "1000"},
                                  {whole, "45 min", "45"},
                                  {whole, "2,5", ""},
                                  {whole, "5,0", "5"}};
    for (const Case& one : cases) {
      const Diagnostic found = refused(number(one.type), one.cell);
      CHECK(found.code == Code::not_a_number_answer);
      CHECK(found.arguments == Texts{one.cell, "number", one.meant});
    }
  }

  TEST_CASE("a number beyond the range or with decimals where none belong is refused") {
    struct Case {
      Question question;
      std::string cell;
      std::string allowed;
    };
    constexpr QuestionType whole = QuestionType::integer;
    constexpr QuestionType decimal = QuestionType::decimal;
    const std::vector<Case> cases{{within(whole, 0, 100), "101", "0, 1, ..., 100"},
                                  {within(whole, 0, 100), "-1", "0, 1, ..., 100"},
                                  {within(whole, 0, 100), "2.5", "0, 1, ..., 100"},
                                  {within(whole, 0, 1), "2", "0, 1"},
                                  {number(whole), "2.5", "..., -1, 0, 1, 2, ..."},
                                  {within(decimal, 0, 100), "100.000001", "0..100"},
                                  {number(decimal), "1000000000.5", "-1000000000..1000000000"}};
    for (const Case& one : cases) {
      const Diagnostic found = refused(one.question, one.cell);
      CHECK(found.code == Code::number_beyond);
      CHECK(found.arguments == Texts{one.cell, "number", one.allowed});
    }
    CHECK(cells(within(decimal, 0, 100), {"0", "100", "99.5"}).diagnostics.empty());
  }

  TEST_CASE("of words only their being there is kept") {
    Question words;
    words.id = "words";
    words.type = QuestionType::text;
    const auto result = cells(words, {"Schöne Grüße", "na", "dk", "7", " ", "-", "\"a\nb\""});
    CHECK(result.diagnostics.empty());
    CHECK(column(result, "words").answers == Answers{0, 0, 0, 0, empty, hidden, 0});
    CHECK(column(result, "words").payloads.empty());
  }

  TEST_CASE("a note is never missed and never answered") {
    Question note;
    note.id = "read_me";
    note.type = QuestionType::note;
    const Engagement run = engagement_of(note);
    const auto without = read(run, "answers.csv", "own01\n3\n");
    CHECK(without.diagnostics.empty());
    CHECK(column(without, "read_me").answers == Answers{hidden});
    const auto with_column = read(run, "answers.csv", "own01,read_me,read_me_comment\n3,x,y\n");
    CHECK(column(with_column, "read_me").answers == Answers{hidden});
    CHECK(lines_of(with_column.diagnostics) == Lines{"0:0 note CX160 read_me, read_me_comment"});
    const auto yaml =
        read(run, "a.yaml", "cxmat: 1\nresponse: {answers: {own01: 3, read_me: {x: 1}}}\n");
    CHECK(column(yaml, "read_me").answers == Answers{hidden});
    CHECK(lines_of(yaml.diagnostics) == Lines{"0:0 note CX160 read_me"});
    CHECK(first_of(read(run, "answers.csv", "read_me,x\n1,2\n"), Code::csv_no_known_column)
              .arguments == Texts{"own01"});
  }
}

TEST_SUITE("formats/answers_of_types/relevant") {
  /// own01, several and a follow-up with this condition, answered in every row.
  Result<Responses> follow_up(const std::string& condition, const Texts& texts) {
    Engagement run = engagement_of(channels());
    auto& questions = run.questionnaires[0].questionnaire.dimensions[0].questions;
    Question after = number(QuestionType::integer);
    set_relevant(after, condition);
    questions.push_back(after);
    Question last = number(QuestionType::decimal);
    last.id = "last";
    set_relevant(last, "${number} >= 7");
    questions.push_back(last);
    std::string file = "own01\tseveral\tnumber\tlast\n";
    for (const std::string& text : texts) {
      file += "3\t" + text + "\t7\t0.5\n";
    }
    return read(run, "answers.csv", file);
  }

  TEST_CASE("a follow-up is shown to those who chose its option, and only their answers count") {
    const auto result =
        follow_up("selected(${several}, 'mail')", {"phone mail", "mail", "phone", "dk", "", "-"});
    const Answers expected{0, 0, hidden, hidden, hidden, hidden};
    CHECK(column(result, "number").answers == expected);
    CHECK(column(result, "number").payloads == Payloads{7'000'000, 7'000'000, 0, 0, 0, 0});
    CHECK(column(result, "last").answers == expected);
    CHECK(column(result, "last").payloads == Payloads{500'000, 500'000, 0, 0, 0, 0});
    CHECK(lines_of(result.diagnostics) == Lines{"0:0 note CX172 8 | number, last"});
  }

  TEST_CASE("conditions on several choices join with and, or and not") {
    const auto shown = [](const std::string& condition, const std::string& chosen) {
      return column(follow_up(condition, {chosen}), "number").answers == Answers{0};
    };
    const std::string mail_not_phone =
        "selected(${several}, 'mail') and not(selected(${several}, 'phone'))";
    CHECK(shown(mail_not_phone, "mail chat"));
    CHECK_FALSE(shown(mail_not_phone, "mail phone"));
    CHECK_FALSE(shown(mail_not_phone, "chat"));
    const std::string mail_or_plain = "selected(${several}, 'mail') or ${own01} = 3";
    CHECK(shown(mail_or_plain, "phone"));
    CHECK(shown(mail_or_plain, ""));
    CHECK_FALSE(shown("selected(${several}, 'mail') or ${own01} = 4", ""));
    CHECK(shown("not(selected(${several}, 'mail'))", "chat"));
    CHECK(shown("not(selected(${several}, 'mail'))", "dk"));
    CHECK_FALSE(shown("not(selected(${several}, 'mail'))", ""));
    CHECK(shown("selected(${several}, 'dk')", "dk"));
    CHECK(shown("${several} = 'mail'", "mail"));
    CHECK_FALSE(shown("${several} = 'mail'", "mail chat"));
    CHECK(shown("${several} != 'mail'", "mail chat"));
  }

  TEST_CASE("nobody can ask about words, so such a condition never holds") {
    Question words;
    words.id = "words";
    words.type = QuestionType::text;
    Engagement run = engagement_of(words);
    set_relevant(nth_question(run, 0), "${words} != 'x'");
    CHECK(column(read(run, "a.csv", "own01,words\n3,hello\n"), "own01").answers == Answers{hidden});
  }

  TEST_CASE("roles that are not asked leave no gap in numbers and choices") {
    Engagement run = engagement_of(channels());
    run.groupings = {{.column = "role", .label = {}, .values = {}}};
    nth_question(run, 0).ask = {"frontline"};
    nth_question(run, 1).ask = {"executive"};
    const auto result = read(run, "a.csv", "role,own01,several\nfrontline,3,\nexecutive,,mail\n");
    CHECK(column(result, "several").answers == Answers{hidden, 0});
    CHECK(column(result, "several").payloads == Payloads{0, 0b0010});
  }
}

TEST_SUITE("formats/answers_of_types/durations") {
  TEST_CASE("durations are seconds, kept as milliseconds, only where they are asked for") {
    Engagement run = test::engagement();
    const std::string file = "own01,Sekunden\n3,61\n3,0.0004\n3,\n3, 12.3456 \n3,0\n";
    CHECK(read(run, "a.csv", file)->durations.empty());
    run.duration_column = "sekunden";
    const auto result = read(run, "a.csv", file);
    CHECK(result->durations == Payloads{61'000, 0, -1, 12'346, 0});
    CHECK(count_of(result, Code::column_ignored) == 0);
  }

  TEST_CASE("what is no duration is an error with its place") {
    Engagement run = test::engagement();
    run.duration_column = "seconds";
    for (const std::string cell : {"-1", "5 min", "01:30", "NA", "1e300", "\"1,5\""}) {
      CAPTURE(cell);
      const auto result = read(run, "a.csv", "own01,seconds\n3," + cell + "\n");
      CHECK_FALSE(result);
      const Diagnostic found = first_of(result, Code::bad_duration);
      CHECK(found.where.line == 2);
      CHECK(found.where.column == 3);
      CHECK(found.arguments == Texts{cell == "\"1,5\"" ? "1,5" : cell});
    }
  }

  TEST_CASE("a file without the column is a warning, and nothing is known of its rows") {
    Engagement run = test::engagement();
    run.duration_column = "seconds";
    const auto result = read(run, "a.csv", "own01,second\n3,5\n");
    REQUIRE(result);
    const Diagnostic found = first_of(result, Code::column_missing);
    CHECK(found.severity == Severity::warning);
    CHECK(found.arguments == Texts{"seconds", "second"});
    CHECK(result->durations == Payloads{-1});
  }

  TEST_CASE("in YAML the key is called duration") {
    Engagement run = test::engagement();
    const std::string file =
        "cxmat: 1\nresponses:\n  - {duration: 61.5, answers: {own01: 3}}\n"
        "  - {answers: {own01: 3}}\n";
    const auto ignored = read(run, "a.yaml", file);
    CHECK(ignored->durations.empty());
    CHECK(first_of(ignored, Code::column_ignored).arguments == Texts{"duration"});
    run.duration_column = "seconds";
    CHECK(read(run, "a.yaml", file)->durations == Payloads{61'500, -1});
    const auto bad =
        read(run, "a.yaml", "cxmat: 1\nresponse: {duration: long, answers: {own01: 3}}\n");
    CHECK(first_of(bad, Code::bad_duration).where.column == 22);
    CHECK(
        first_of(read(run, "a.yaml", "cxmat: 1\nresponse: {duration: [1], answers: {own01: 3}}\n"),
                 Code::wrong_type)
            .where.line == 2);
  }
}
