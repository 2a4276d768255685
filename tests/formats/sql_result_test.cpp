// Three respondents by hand, over questions a (weight 1) and b (weight 2) with choices 1, 2, 3:
//     a = 1, b = 3      score 2/3 (8 of 12), all answered
//     a = 2, b empty    a third answered: too little for a score
//     a = na, b = 2     score 1/2 (6 of 12), all that was asked answered
// SPDX-License-Identifier: Apache-2.0
#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/sql/source.hpp>
#include <cxmat/formats/sql_result.hpp>
#include <cxmat/tally/sql/query.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

using namespace cxmat;

namespace {

Question question(std::string id, std::int64_t weight) {
  Question made;
  made.id = std::move(id);
  made.weight = Decimal::of(weight);
  for (const int value : {1, 2, 3}) {
    made.scale.choices.push_back(
        {.name = std::to_string(value), .value = Decimal::of(value), .label = {}});
  }
  return made;
}

Engagement engagement() {
  Questionnaire survey;
  survey.id = "survey";
  survey.dimensions.push_back({.id = "part", .label = {}, .description = {}});
  survey.dimensions.front().questions = {question("a", 1), question("b", 2)};
  Engagement made;
  made.questionnaires.push_back({.questionnaire = std::move(survey), .target = {}, .targets = {}});
  made.groupings.push_back({.column = "team", .label = {}, .values = {}});
  return made;
}

Responses responses() {
  Responses table;
  table.respondents = {"", "", ""};
  table.waves = {0, 0, 0};
  table.wave_names = {""};
  table.groups = {{"team", {"zoo", "ärzte"}, {0, 0, 1}}};
  table.answers = {
      {.question = "a", .answers = {0, 1, answer::not_applicable}, .payloads = {}, .texts = {}},
      {.question = "b", .answers = {2, answer::unanswered, 1}, .payloads = {}, .texts = {}}};
  return table;
}

std::string mark() {
  const Engagement asked = engagement();
  const Plan plan = plan_of(asked);
  const Result<sql::Source> source = sql::source_of(asked, plan, "t");
  return sql::fingerprint(plan, *source);
}

/// The rows of a result as a database might print them; `sign` stands between cells.
std::string result(const std::vector<std::vector<std::string>>& rows, char sign = ',') {
  std::vector<std::vector<std::string>> all{
      {"section", "node", "a", "b", "wave", "group_1", "n", "numbers"},
      {"version", "0", "0", "0", "", "", "0", "1 portable " + mark()}};
  all.insert(all.end(), rows.begin(), rows.end());
  std::string text;
  for (const std::vector<std::string>& row : all) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      text += row[i] + (i + 1 < row.size() ? sign : '\n');
    }
  }
  return text;
}

const std::vector<std::vector<std::string>> counted{
    {"sums", "1", "1", "0", "", "zoo", "1", "1 6 8 0"},
    {"sums", "1", "0", "0", "", " zoo ", "1", "1 2 0 0"},
    {"sums", "1", "1", "0", "", "ärzte", "1", "1 6 6 0"},
    {"sums", "2", "3", "1", "", "zoo", "1", "1 6 1 0 0 0 0 0 0 0 0 1 0 0 0 0 0"},
    {"sums", "2", "0", "0", "", "zoo", "1", "1 2 0 1 0 0 0 0 0 0 0 0 1 0 0 0 0"},
    {"sums", "2", "2", "0", "", "ärzte", "1", "1 6 0 0 0 0 1 0 0 0 1 0 0 0 0 0 0"},
    {"score", "1", "8", "0", "", "zoo", "1", ""},
    {"score", "1", "6", "0", "", "ärzte", "1", ""},
    {"score", "2", "8", "0", "", "zoo", "1", ""},
    {"score", "2", "6", "0", "", "ärzte", "1", ""}};

Result<Tally> read(const std::string& text) {
  const Engagement asked = engagement();
  return read_sql_result(asked, plan_of(asked), text, "counts.csv");
}

std::vector<Code> codes(const Result<Tally>& tally) {
  std::vector<Code> found;
  for (const Diagnostic& diagnostic : tally.diagnostics) {
    found.push_back(diagnostic.code);
  }
  return found;
}

}  // namespace

TEST_SUITE("sql_result") {
  TEST_CASE("rows counted by hand are the tally of the respondents") {
    const Result<Tally> tally = read(result(counted));
    REQUIRE(tally);
    const Engagement asked = engagement();
    CHECK(*tally == make_tally(plan_of(asked), responses()));
    REQUIRE(tally->cells.size() == 2);
    const NodeTally& part = tally->cells[0].sums.nodes[2];  // zoo
    CHECK(part.asked == 2);
    CHECK(part.took_part == 1);
    CHECK((*part.scores.bins().begin()).key == 8);
    CHECK(part.coverage == 8);
    CHECK(part.pairs.front().count == 1);
    CHECK(tally->groupings.front().values == std::vector<std::string>{"zoo", "ärzte"});
  }

  TEST_CASE("tabs and semicolons separate as well, and rows come in any order") {
    std::vector<std::vector<std::string>> turned = counted;
    std::ranges::reverse(turned);
    for (const char sign : {'\t', ';'}) {
      const Result<Tally> tally = read(result(turned, sign));
      REQUIRE(tally);
      CHECK(*tally == *read(result(counted)));
    }
  }

  TEST_CASE("a result that lacks a row is refused, whichever it is") {
    for (std::size_t left_out = 0; left_out < counted.size(); ++left_out) {
      std::vector<std::vector<std::string>> rows = counted;
      rows.erase(rows.begin() + static_cast<std::ptrdiff_t>(left_out));
      CHECK(codes(read(result(rows))) == std::vector{Code::sql_result_layout});
    }
  }

  TEST_CASE("texts that are no answers are named with their number") {
    std::vector<std::vector<std::string>> rows = counted;
    rows[4][7] = "1 2 0 0 0 0 0 0 1 0 0 0 1 0 0 0 0";
    const Result<Tally> tally = read(result(rows));
    REQUIRE(codes(tally) == std::vector{Code::sql_result_layout});
    CHECK(tally.diagnostics.front().arguments.front() == "a: 1 x ?");
  }

  TEST_CASE("a query for other questions is not this one's") {
    std::string text = result(counted);
    text.replace(text.find(mark()), 4, "zzzz");
    CHECK(codes(read(text)) == std::vector{Code::sql_result_of_another});
  }

  TEST_CASE("what is no result says so") {
    CHECK(codes(read("")) == std::vector{Code::sql_result_layout});
    CHECK(codes(read("respondent,a,b\nr1,1,2\n")) == std::vector{Code::sql_result_layout});
    std::vector<std::vector<std::string>> rows = counted;
    rows[0][7] = "1 6 8";
    CHECK(codes(read(result(rows))) == std::vector{Code::sql_result_layout});
    rows[0][7] = "1 6 -8 0";
    CHECK(codes(read(result(rows))) == std::vector{Code::sql_result_layout});
    rows = counted;
    rows[6][2] = "13";  // scores end at 12
    CHECK(codes(read(result(rows))) == std::vector{Code::sql_result_layout});
    rows = counted;
    rows[0][5] = "z\\too";  // with tabs nobody knows whether that is one sign or two
    CHECK(codes(read(result(rows, '\t'))) == std::vector{Code::sql_result_layout});
  }

  TEST_CASE("results of parts of a table add up") {
    CHECK(codes(read(result(counted) + result(counted))).front() == Code::sql_result_layout);
  }
}
