// SPDX-License-Identifier: Apache-2.0
#include "reports/view/items.hpp"

#include "reports/view/pages.hpp"
#include "reports/view/percentages.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <array>
#include <cstdint>
#include <numeric>
#include <string>
#include <utility>
#include <variant>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);
constexpr Position ownership = 1;
constexpr Position pulse = 11;

void give(Assessment& sample, const char* id, std::vector<std::int64_t> choices) {
  AnswerCounts& answers = *node(sample, id).overall->answers;
  answers.answered = std::accumulate(choices.begin(), choices.end(), std::int64_t{0});
  choices.resize(7, 0);
  answers.choices = std::move(choices);
}

/// own01 much above the middle, own02 below, own03 split.
Assessment answered() {
  Assessment sample = testing::sample_assessment();
  give(sample, "own01", {1, 2, 3, 10, 20});
  give(sample, "own02", {20, 10, 2, 1, 1});
  give(sample, "own03", {10, 5, 0, 5, 10});
  return sample;
}

const charts::DivergingChart& chart_of(const Figure& figure) {
  return std::get<charts::DivergingChart>(figure.drawing);
}

std::vector<int> shares_of(std::vector<std::int64_t> counts) {
  return percentages(counts);
}

}  // namespace

TEST_SUITE("reports/view/percentages") {
  TEST_CASE("they add up to 100, what is left going to the largest remainders") {
    // By hand: thirds leave one point, which the first takes; 2.78, 5.56, 8.33, 27.78 and 55.56
    // leave three for the first, the fourth and the second.
    CHECK(shares_of({1, 1, 1}) == std::vector{34, 33, 33});
    CHECK(shares_of({1, 2, 3, 10, 20}) == std::vector{3, 6, 8, 28, 55});
    CHECK(shares_of({0, 7, 0}) == std::vector{0, 100, 0});
    CHECK(shares_of({0, 0}) == std::vector{0, 0});
    CHECK(shares_of({-4, 1, 1}) == std::vector{0, 50, 50});
    CHECK(shares_of({}).empty());
  }
}

TEST_SUITE("reports/view/items") {
  TEST_CASE("a bar per question with its counts, and texts that add up to 100") {
    const auto figures = items(protect(answered()), ownership, english);
    REQUIRE(figures.size() == 1);
    const charts::DivergingChart& chart = chart_of(figures[0]);
    CHECK(chart.frame.id == "items-1-1");
    CHECK(chart.categories ==
          std::vector<std::string>{"step 1", "step 2", "step 3", "step 4", "step 5"});
    REQUIRE(chart.rows.size() == 3);
    CHECK(chart.rows[0].label == "Named owner");
    CHECK(chart.rows[0].counts == std::vector<std::int64_t>{1, 2, 3, 10, 20});
    CHECK(chart.rows[0].note == "n\u00a0=\u00a036");
    CHECK(chart.rows[0].low_text == "8%");
    CHECK(chart.rows[0].middle_text == "8%");
    CHECK(chart.rows[0].high_text == "83%");
    // 2 of 40 who saw it: 36 answers, 1 not applicable, 2 don't know, 1 unanswered.
    CHECK(chart.aside_heading == "Don’t know");
    CHECK(chart.rows[0].aside == "5%");
  }

  TEST_CASE("the message names the best and the worst rated") {
    const auto protect_and_say = [](const Assessment& sample, const Messages& messages) {
      return plain(items(protect(sample), ownership, messages).at(0).message);
    };
    CHECK(protect_and_say(answered(), english) ==
          "Rated best: Named owner. 83% of the answers are above the middle of the scale, 8% below "
          "it. Rated lowest: Written mandate. 6% of the answers are above the middle of the scale, "
          "88% below it.");
    CHECK(
        protect_and_say(answered(), german) ==
        "Am besten bewertet: Benannte Verantwortung. 83\u00a0% der Antworten liegen über der Mitte "
        "der Skala, 8\u00a0% darunter. Am schwächsten bewertet: Schriftlicher Auftrag. 6\u00a0% "
        "der "
        "Antworten liegen über der Mitte der Skala, 88\u00a0% darunter.");
    Assessment tied = answered();
    give(tied, "own03", {20, 10, 2, 1, 1});
    CHECK(protect_and_say(tied, english)
              .ends_with("Rated lowest, on a par: Written mandate and Own budget."));
    give(tied, "own01", {40, 20, 4, 2, 2});  // the same balance of twice as many
    CHECK(protect_and_say(tied, english) == "On balance, all questions are rated alike.");
  }

  TEST_CASE("a single question with answers is neither best nor worst") {
    Assessment sample = answered();
    give(sample, "own02", {});
    node(sample, "own03").overall.reset();
    const auto figures = items(protect(sample), ownership, english);
    REQUIRE(figures.size() == 1);
    CHECK(plain(figures[0].message) ==
          "Named owner: 83% of the answers are above the middle of the scale, 8% below it.");
    const auto& rows = chart_of(figures[0]).rows;
    CHECK(rows[1].missing == "no answers that rate");
    CHECK(rows[1].note.empty());
    CHECK(rows[2].missing == "hidden");
    CHECK(figures[0].table.rows.back().cells.front().text == "hidden");
  }

  TEST_CASE("the table has a column for every cell, dimensions as headings") {
    const Table table = items(protect(answered()), ownership, english).at(0).table;
    REQUIRE(table.rows.size() == 5);
    CHECK(table.rows[0].label == "Mandate");
    CHECK(table.rows[3].label == "Means");
    CHECK(table.headings.size() == 13);
    for (const TableRow& row : table.rows) {
      CHECK(row.cells.size() == table.headings.size());
    }
    std::string texts;
    for (const TableCell& cell : table.rows[1].cells) {
      texts += cell.text + " ";
    }
    CHECK(texts == "3.3 36 3% 6% 8% 28% 55% 8% 8% 83% 5% 3% 3% ");
  }

  TEST_CASE("categories stand lowest value first, however the scale is written") {
    Assessment sample = answered();
    Question& turned = sample.engagement.questionnaires[0].questionnaire.dimensions[0].questions[0];
    for (std::size_t i = 0; i < 5; ++i) {
      turned.scale.choices[i].value = Decimal::of(static_cast<std::int64_t>(5 - i));
    }
    const auto figures = items(protect(sample), ownership, english);
    REQUIRE(figures.size() == 2);  // no longer the others' choices
    CHECK(chart_of(figures[0]).rows[0].counts == std::vector<std::int64_t>{20, 10, 3, 2, 1});
    CHECK(chart_of(figures[0]).categories.front() == "step 5");
  }

  TEST_CASE("what is no rating scale is left to others") {
    Question question;
    const auto rates = [&](std::vector<std::int64_t> values) {
      question.scale.choices.clear();
      for (const std::int64_t value : values) {
        question.scale.choices.push_back({.name = "x", .value = Decimal::of(value), .label = {}});
      }
      return is_rating(question);
    };
    CHECK(rates({1, 2, 3}));
    CHECK(rates({7, 6, 5, 4, 3, 2, 1}));
    CHECK_FALSE(rates({0, 1}));
    CHECK_FALSE(rates({1, 3, 2}));
    CHECK_FALSE(rates({1, 2, 2}));
    CHECK_FALSE(rates({0, 1, 2, 3, 4, 5, 6, 7}));
    rates({1, 2, 3});
    question.scale.choices[1].value.reset();
    CHECK_FALSE(is_rating(question));
    rates({1, 2, 3});
    question.type = QuestionType::select_multiple;
    CHECK_FALSE(is_rating(question));
  }

  TEST_CASE("nothing in consensus mode, without scores, or where all is hidden") {
    CHECK(items(protect(testing::sample_consensus()), ownership, english).empty());
    CHECK(items(protect(answered()), pulse, english).empty());
    Assessment sample = answered();
    for (const char* id : {"own01", "own02", "own03"}) {
      node(sample, id).overall.reset();
    }
    CHECK(items(protect(sample), ownership, english).empty());
  }

  TEST_CASE("a long dimension is cut into even pages") {
    Assessment sample = answered();
    Dimension& mandate = sample.engagement.questionnaires[0].questionnaire.dimensions[0];
    for (int i = 0; i < 18; ++i) {
      Question more = mandate.questions[0];
      more.id = "x" + std::to_string(i);
      mandate.questions.push_back(more);
      NodeResult result = node(sample, "own01");
      result.id = more.id;
      sample.nodes.push_back(result);
    }
    const auto figures = items(protect(sample), ownership, english);
    std::size_t rows = 0;
    for (const Figure& figure : figures) {
      CHECK(chart_of(figure).rows.size() <= rows_a_page);
      rows += chart_of(figure).rows.size();
    }
    CHECK(rows == 21);
    CHECK(figures.size() >= 2);
  }
}
