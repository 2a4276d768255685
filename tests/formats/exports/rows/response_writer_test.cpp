// SPDX-License-Identifier: Apache-2.0
//
// What is written is what is read back: by read_responses(), whatever people wrote.
#include "formats/response_engagement.hpp"

#include <cxmat/formats/exports/rows/response_writer.hpp>

#include <doctest/doctest.h>

#include <random>
#include <string>
#include <vector>

using namespace cxmat;
using namespace cxmat::exports;

namespace {

/// Everything that a response file can hold.
Engagement full_engagement() {
  Engagement run = test::engagement_with_roles();
  run.weight_column = "weight";
  run.duration_column = "seconds";
  std::vector<Question>& questions =
      run.questionnaires.front().questionnaire.dimensions.front().questions;
  Question channels = test::question("own04", test::practice());
  channels.type = QuestionType::select_multiple;
  questions.push_back(channels);
  Question number = test::question("own05", {});
  number.type = QuestionType::decimal;
  questions.push_back(number);
  Question words = test::question("own06", {});
  words.type = QuestionType::text;
  questions.push_back(words);
  run.waves = {test::wave("w1"), test::wave("w2")};
  return run;
}

PresentColumns everything(const Engagement& run, std::size_t questions) {
  PresentColumns all;
  all.wave = all.weight = all.duration = true;
  all.groups.assign(run.groupings.size(), true);
  for (std::vector<bool>* each : {&all.answers, &all.comments, &all.evidence, &all.grades}) {
    each->assign(questions, true);
  }
  return all;
}

/// Pieces that have broken CSV readers before, and a formula.
std::string hostile_text(std::mt19937& random) {
  static const std::vector<std::string> pieces{"=1+1", "\"", ",", ";",    "\n",   "\t",   "|", "@a",
                                               "-x",   "'+", "ä", "word", "sep=", "\"\"", " ", "#"};
  std::string text = "t";  // neither blank nor "-", which say something of their own
  for (std::size_t n = random() % 6; n > 0; --n) {
    text += pieces[random() % pieces.size()];
  }
  return text + "t";
}

std::string any_of(const std::vector<std::string>& texts, std::mt19937& random) {
  return texts[random() % texts.size()];
}

}  // namespace

TEST_SUITE("formats/exports/rows/response_writer") {
  TEST_CASE("columns stand in a fixed order, the mark of a working file last") {
    const Engagement run = full_engagement();
    const auto questions = questions_of(run);
    PresentColumns some = everything(run, questions.size());
    some.groups[1] = false;
    some.evidence.assign(questions.size(), false);
    some.grades.assign(questions.size(), false);
    some.comments = {true, false, false, false, false, false};
    some.answers[4] = false;
    CHECK(ResponseWriter(run, questions, some).finish() ==
          "respondent,wave,weight,role,seconds,own01,own02,own03,own04,own06,own01_comment,"
          "not_for_publication\n");
    some.wave = some.weight = some.duration = false;
    CHECK(ResponseWriter(run, questions, some).finish() ==
          "respondent,role,own01,own02,own03,own04,own06,own01_comment,not_for_publication\n");
  }

  TEST_CASE("an empty first cell is a cell") {
    const Engagement run = test::engagement();
    const auto questions = questions_of(run);
    PresentColumns one;
    one.answers = {true, false, false};
    ResponseWriter writer(run, questions, one);
    writer.add({.answers = {"3", "-", "-"}});
    CHECK(std::move(writer).finish() == "respondent,own01,not_for_publication\n,3,\n");
  }

  TEST_CASE("random responses come back as they were") {
    const Engagement run = full_engagement();
    const auto questions = questions_of(run);
    const PresentColumns all = everything(run, questions.size());
    std::mt19937 random(20261122);
    ResponseWriter writer(run, questions, all);
    std::vector<RowTexts> rows;
    for (std::size_t row = 0; row < 300; ++row) {
      RowTexts texts{
          .respondent = "r" + std::to_string(row),
          .wave = any_of({"w1", "w2"}, random),
          .weight = any_of({"1", "0.25", "2"}, random),
          .duration = any_of({"", "12", "0.5"}, random),
          .groups = {any_of({"executive", "frontline"}, random), hostile_text(random)},
          .answers = {any_of({"1", "5", "na", "dk", "-", ""}, random), any_of({"2", ""}, random),
                      any_of({"yes", "no"}, random), any_of({"1 3", "na", "5", "-", ""}, random),
                      any_of({"-7", "2.5", "na", "-", ""}, random), hostile_text(random)},
          .comments = {},
          .evidence = {},
          .grades = {}};
      for (std::size_t q = 0; q < questions.size(); ++q) {
        texts.comments.push_back(q == 5 ? "" : hostile_text(random));
        texts.evidence.push_back(any_of({"", hostile_text(random)}, random));
        texts.grades.push_back(any_of({"", "0", "3"}, random));
      }
      writer.add(texts);
      rows.push_back(std::move(texts));
    }
    const Result<Responses> read = test::read(run, "responses.csv", std::move(writer).finish());
    for (const Diagnostic& each : read.diagnostics) {
      CHECK_MESSAGE(each.code != Code::column_ignored, each.arguments[0]);
      CHECK(each.severity != Severity::error);
    }
    REQUIRE(read);
    REQUIRE(read->size() == rows.size());
    const std::map<std::string, Answer> states{{"na", answer::not_applicable},
                                               {"dk", answer::dont_know},
                                               {"-", answer::not_shown},
                                               {"", answer::unanswered}};
    for (std::size_t row = 0; row < rows.size(); ++row) {
      CAPTURE(row);
      const RowTexts& wrote = rows[row];
      CHECK(read->respondents[row] == wrote.respondent);
      CHECK(read->wave_names[static_cast<std::size_t>(read->waves[row])] == wrote.wave);
      for (std::size_t g = 0; g < 2; ++g) {
        const GroupColumn& column = read->groups[g];
        CHECK(column.values[static_cast<std::size_t>(column.positions[row])] == wrote.groups[g]);
      }
      const std::string& own01 = wrote.answers[0];
      CHECK(read->answers[0].answers[row] ==
            (states.contains(own01) ? states.at(own01) : Answer(own01 == "1" ? 0 : 4)));
      CHECK(read->answers[2].answers[row] == (wrote.answers[2] == "yes" ? 1 : 0));
      if (wrote.answers[3] == "1 3") {
        CHECK(read->answers[3].payloads[row] == 0b101);
      }
      if (wrote.answers[4] == "-7") {
        CHECK(read->answers[4].payloads[row] == -7'000'000);
      }
      CHECK(read->answers[5].texts[row] == wrote.answers[5]);
      for (std::size_t q = 0; q < 5; ++q) {
        CHECK(read->answers[q].texts[row] == wrote.comments[q]);
        CHECK(read->answers[q].evidence[row] == wrote.evidence[q]);
      }
    }
  }
}
