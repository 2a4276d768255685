// SPDX-License-Identifier: Apache-2.0
#include "reports/view/distribution.hpp"
#include "reports/view/groups.hpp"
#include "reports/view/pages.hpp"
#include "reports/view/question_table.hpp"
#include "reports/view/questions.hpp"
#include "reports/view/scores.hpp"
#include "reports/view/shares.hpp"
#include "reports/view/steps.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <set>
#include <string>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);

/// The cell of a row under a heading.
std::string cell(const Table& table, std::string_view row, std::string_view heading) {
  for (const TableRow& each : table.rows) {
    for (std::size_t i = 0; i < table.headings.size(); ++i) {
      if (each.label == row && plain(table.headings[i].text) == heading) {
        return each.cells[i].text;
      }
    }
  }
  return "no such cell";
}

Position position(const Assessment& assessment, std::string_view id) {
  return static_cast<Position>(std::ranges::find(assessment.nodes, id, &NodeResult::id) -
                               assessment.nodes.begin());
}

Figure scores_of(const Assessment& assessment, std::string_view questionnaire) {
  const auto figure =
      questionnaire_scores(protect(assessment), position(assessment, questionnaire), english);
  REQUIRE(figure.has_value());
  return *figure;
}

std::vector<Table> question_tables(const Assessment& assessment) {
  std::vector<Table> tables;
  for (Position node = 0; node < assessment.nodes.size(); ++node) {
    if (assessment.nodes[node].kind == NodeKind::questionnaire) {
      const auto table = question_table(protect(assessment), node, Rows::all, english);
      REQUIRE(table.has_value());
      tables.push_back(*table);
    }
  }
  return tables;
}

std::vector<QuestionShares> shares_of_pulse(const Assessment& assessment) {
  return shares(protect(assessment), position(assessment, "pulse"), english);
}

}  // namespace

TEST_SUITE("reports/view/scores") {
  TEST_CASE("the overview is the questionnaires, overall first") {
    const auto figures = overview(protect(testing::sample_assessment()), english);
    REQUIRE(figures.size() == 1);
    const auto& chart = std::get<charts::BulletChart>(figures[0].drawing);
    REQUIRE(chart.rows.size() == 3);
    CHECK(chart.rows[0].label == "Overall");
    CHECK(chart.rows[0].value == 2.64);
    CHECK(chart.rows[0].value_text == "2.6");
    REQUIRE(chart.rows[0].interval.has_value());
    CHECK(chart.rows[0].interval->low == doctest::Approx(2.44));
    CHECK(chart.rows[1].target == 3.0);
    CHECK(chart.axis.bands.size() == 5);
  }

  TEST_CASE("the table says what the chart shows") {
    const auto table = overview(protect(testing::sample_assessment()), english)[0].table;
    CHECK(cell(table, "Ownership of CX", "Level score") == "2.0");
    CHECK(cell(table, "Ownership of CX", "95% interval") == "1.8–2.2");
    CHECK(cell(table, "Ownership of CX", "Level") == "2 Scattered");
    CHECK(cell(table, "Ownership of CX", "Against target") == "\u22121.0");
    CHECK(cell(table, "Ownership of CX", "Peer median (synthetic)") == "2.7");
    CHECK(cell(scores_of(testing::sample_assessment(), "ownership").table, "Mandate", "n") == "38");
  }

  TEST_CASE("fewer than five peers leave no mark") {
    const auto figures = overview(protect(testing::sample_assessment()), english);
    const auto& chart = std::get<charts::BulletChart>(figures[0].drawing);
    CHECK(chart.rows[1].benchmark.has_value());
    CHECK_FALSE(chart.rows[2].benchmark.has_value());
    CHECK(cell(figures[0].table, "Metrics", "Peer median (synthetic)") == "–");
  }

  TEST_CASE("a hidden node keeps its row and loses its figures") {
    Assessment sample = testing::sample_assessment();
    node(sample, "ownership.means").overall->asked = 3;
    const Figure figure = scores_of(sample, "ownership");
    const auto& chart = std::get<charts::BulletChart>(figure.drawing);
    CHECK_FALSE(chart.rows[2].value.has_value());
    CHECK(chart.rows[2].missing == "hidden");
    CHECK(cell(figure.table, "Means", "Level score") == "hidden");
    CHECK(cell(figure.table, "Means", "n") == "–");
  }

  TEST_CASE("a questionnaire is not torn apart, however many dimensions it has") {
    Assessment sample = testing::sample_assessment();
    const NodeResult dimension = node(sample, "ownership.mandate");
    for (int i = 0; i < 12; ++i) {
      NodeResult more = dimension;
      more.id = "ownership.more" + std::to_string(i);
      sample.nodes.push_back(more);
    }
    REQUIRE(overview_pages(sample).size() == 1);
    CHECK(overview_pages(sample)[0].size() == 3);
    CHECK(questionnaire_page(sample, position(sample, "ownership")).size() == 15);
  }

  TEST_CASE("a single questionnaire is its own overview") {
    Assessment sample = testing::sample_assessment();
    node(sample, "metrics").scored = false;
    node(sample, "metrics.quality").scored = false;
    REQUIRE(overview_pages(sample).size() == 1);
    CHECK(sample.nodes[overview_pages(sample)[0][0]].id == "ownership");
    CHECK(overview_pages(sample)[0].size() == 3);
  }

  TEST_CASE("questionnaires with different levels do not share an axis") {
    Assessment sample = testing::sample_assessment();
    for (const char* id : {"metrics", "metrics.quality"}) {
      node(sample, id).levels.resize(4);
    }
    const auto figures = overview(protect(sample), english);
    REQUIRE(figures.size() > 1);
    for (const Figure& figure : figures) {
      const auto& chart = std::get<charts::BulletChart>(figure.drawing);
      const bool metrics =
          std::ranges::any_of(chart.rows, [](const auto& row) { return row.label == "Metrics"; });
      CHECK(chart.axis.bands.size() == (metrics ? 4 : 5));
    }
  }

  TEST_CASE("nothing scored, no chart") {
    CHECK(overview(protect(testing::sample_distribution()), english).empty());
  }
}

TEST_SUITE("reports/view/distribution") {
  TEST_CASE("each questionnaire is a bar of all respondents") {
    const auto figures = distribution(protect(testing::sample_assessment()), english);
    REQUIRE(figures.size() == 1);
    const auto& chart = std::get<charts::DistributionChart>(figures[0].drawing);
    REQUIRE(chart.rows.size() == 2);
    CHECK(chart.categories[2] == "3 Agreed");
    // Ownership is level 2: 39 of 40 there, one at level 1.
    CHECK(chart.rows[0].counts == std::vector<std::int64_t>{1, 39, 0, 0, 0});
    CHECK(cell(figures[0].table, "Ownership of CX", "2 Scattered") == "98%");
    CHECK(cell(figures[0].table, "Metrics", "n") == "40");
    CHECK(figures[0].message ==
          "Depending on the area, 0% to 98% of respondents see level 3 or above.");
  }

  TEST_CASE("one agreed answer set has no distribution") {
    CHECK(distribution(protect(testing::sample_consensus()), english).empty());
    CHECK(distribution(protect(testing::sample_distribution()), english).empty());
  }
}

TEST_SUITE("reports/view/groups") {
  TEST_CASE("a group below five is named, and none of its figures is shown") {
    const auto comparisons = groups(protect(testing::sample_assessment()), english);
    REQUIRE(comparisons.size() == 1);
    CHECK(plain(comparisons[0].hidden) ==
          "Hidden, to protect respondents: IT and data. Either fewer than 5 people answered, or "
          "those of another group would follow.");
    REQUIRE(comparisons[0].figure.has_value());
    const auto& chart = std::get<charts::DumbbellChart>(comparisons[0].figure->drawing);
    CHECK(chart.groups.size() == 2);
    for (const auto& row : chart.rows) {
      CHECK(row.points.size() == 2);
    }
    const Table& table = comparisons[0].figure->table;
    CHECK(cell(table, "Ownership of CX", "IT and data") == "hidden");
    CHECK(cell(table, "Respondents", "IT and data") == "hidden");
  }

  TEST_CASE("the message names the widest gap") {
    const auto comparisons = groups(protect(testing::sample_assessment()), english);
    // Ownership 2.7 and 1.8; metrics 3.4 and 3.1.
    CHECK(plain(comparisons[0].figure->message) ==
          "The groups are up to 0.9 apart: Metrics, Executive board above Front line, "
          "compared on 2 of 2 questions that both answered.");
    const Table& table = comparisons[0].figure->table;
    CHECK(cell(table, "Ownership of CX", "Executive board") == "2.7 (n\u00a0=\u00a06)");
    CHECK(cell(table, "Ownership of CX", "Gap on common questions") == "0.9 (on 3 questions)");
  }

  TEST_CASE("groups that read alike do not differ") {
    Assessment sample = testing::sample_assessment();
    for (NodeResult& node : sample.nodes) {
      if (node.kind == NodeKind::question && !node.groups.empty() && node.groups[0].cells[0] &&
          node.groups[0].cells[1]) {
        node.groups[0].cells[0]->level_score = 2.0;
        node.groups[0].cells[1]->level_score = 2.04;
      }
    }
    const auto comparisons = groups(protect(sample), english);
    CHECK(comparisons[0].figure->message == "The groups hardly differ.");
    CHECK(cell(comparisons[0].figure->table, "Ownership of CX", "Gap on common questions") ==
          "0.0 (on 3 questions)");
  }

  TEST_CASE("where all groups are hidden there is only the notice") {
    Assessment sample = testing::sample_assessment();
    sample.engagement.privacy.minimum_group = 50;
    const auto comparisons = groups(protect(sample), english);
    REQUIRE(comparisons.size() == 1);
    CHECK_FALSE(comparisons[0].figure.has_value());
    CHECK(
        plain(comparisons[0].hidden) ==
        "Hidden, to protect respondents: Executive board, Front line and IT and data. Either fewer "
        "than 50 people answered, or the figures of such a group would follow from the others.");
  }

  TEST_CASE("consensus has no groups to compare") {
    CHECK(groups(protect(testing::sample_consensus()), english).empty());
  }
}

TEST_SUITE("reports/view/questions") {
  TEST_CASE("strongest and weakest share no question") {
    const auto cards = questions(protect(testing::sample_assessment()), english);
    // 3.9, 3.25, 2.66 | 1.4, 1.55
    REQUIRE(cards.strongest.size() == 3);
    REQUIRE(cards.weakest.size() == 2);
    CHECK(cards.strongest[0].label == "Definitions");
    CHECK(cards.strongest[2].label == "Spread");
    CHECK(cards.weakest[0].label == "Own budget");
    CHECK(cards.weakest[1].label == "Written mandate");
  }

  TEST_CASE("where all questions are alike, none is strong or weak") {
    Assessment sample = testing::sample_assessment();
    for (NodeResult& each : sample.nodes) {
      if (each.kind == NodeKind::question && each.scored) {
        each.overall->level_score = 2.0;
      }
    }
    const auto cards = questions(protect(sample), english);
    CHECK(cards.any);
    CHECK(cards.strongest.empty());
    CHECK(cards.weakest.empty());
  }

  TEST_CASE("equal questions stay in the questionnaire's order and never stand on both sides") {
    Assessment sample = testing::sample_assessment();
    for (NodeResult& each : sample.nodes) {
      if (each.kind == NodeKind::question && each.scored) {
        each.overall->level_score = each.id == "met01" ? 3.0 : 2.0;
      }
    }
    const auto cards = questions(protect(sample), english);
    REQUIRE(cards.strongest.size() == 1);
    CHECK(cards.strongest[0].label == "Definitions");
    REQUIRE(cards.weakest.size() > 1);
    CHECK(cards.weakest[0].label == "Named owner");
    CHECK(cards.weakest[1].label == "Written mandate");
  }

  TEST_CASE("the anchor nearest to the score describes it, the lower one in doubt") {
    Assessment sample = testing::sample_assessment();
    const auto anchor = [&](double score) {
      node(sample, "met01").overall->level_score = score;
      node(sample, "met01").overall->n = 40;
      const auto cards = questions(protect(sample), english);
      for (const auto& list : {cards.strongest, cards.weakest}) {
        for (const auto& card : list) {
          if (card.label == "Definitions") {
            return card.anchor_heading;
          }
        }
      }
      return std::string();
    };
    CHECK(anchor(4.4) == "Typical of level 5");
    CHECK(anchor(3.9) == "Typical of level 3");
    CHECK(anchor(2.0) == "Typical of level 1");
    CHECK(anchor(1.0) == "Typical of level 1");
  }

  TEST_CASE("n and don't know stand beside the score") {
    const auto cards = questions(protect(testing::sample_assessment()), english);
    // 30 answered, 2 don't know, 1 not applicable, 1 unanswered: 2 of 34.
    CHECK(cards.weakest[0].figures == "n\u00a0=\u00a030, don’t know 6%");
  }

  TEST_CASE("hidden questions and questions without a score are in neither list") {
    Assessment sample = testing::sample_assessment();
    node(sample, "own03").overall->asked = 2;
    node(sample, "met01").overall->level_score.reset();
    const auto cards = questions(protect(sample), english);
    // Another question of its dimension is hidden with it.
    CHECK(cards.strongest.size() + cards.weakest.size() <= 3);
    CHECK(questions(protect(testing::sample_distribution()), english).strongest.empty());
  }
}

TEST_SUITE("reports/view/steps") {
  TEST_CASE("the largest weight times gap comes first") {
    const auto list = steps(protect(testing::sample_assessment()), english);
    // own03: 0.25 * 1.6; own02: 0.125 * 1.45; met02: 0.25 * 0.34; own01 and met01 are at target.
    REQUIRE(list.size() == 3);
    CHECK(list[0].practice == "Own budget");
    CHECK(list[1].practice == "Written mandate");
    CHECK(list[2].practice == "Spread");
    CHECK(list[0].gap == "1.6");
    CHECK(list[0].target == "3.0");
  }

  TEST_CASE("weight can outdo a wider gap") {
    Assessment sample = testing::sample_assessment();
    node(sample, "metrics").weight = Decimal::of(9);
    // met02: 0.45 * 0.34 = 0.153; own03: 0.05 * 1.6 = 0.08.
    CHECK(steps(protect(sample), english)[0].practice == "Spread");
  }

  TEST_CASE("the advice is that of the level which the mean has fully reached") {
    Assessment sample = testing::sample_assessment();
    const auto list = steps(protect(sample), english);
    CHECK(list[2].advice == "Next step for Spread from level 2");  // 2.66
    CHECK(list[2].from == "level 2 fully reached, next: level 3");
    CHECK(list[0].evidence == "Papers on Own budget");
    node(sample, "own03").overall->level_score = 1.9999999999999998;  // a mean of 2
    CHECK(steps(protect(sample), english)[0].from == "level 2 fully reached, next: level 3");
  }

  TEST_CASE("without a target level score 3 is meant") {
    Assessment sample = testing::sample_assessment();
    node(sample, "ownership").target.reset();
    CHECK(steps(protect(sample), english)[0].target == "3.0");
  }

  TEST_CASE("a question at the top, at its target or without advice gives no step") {
    Assessment sample = testing::sample_assessment();
    node(sample, "own03").overall->level_score = 3.0;
    node(sample, "met02").overall->level_score = 5.0;
    sample.engagement.questionnaires[0].questionnaire.dimensions[0].questions[1].advice.clear();
    CHECK(steps(protect(sample), english).empty());
  }

  TEST_CASE("eight steps at most") {
    Assessment sample = testing::sample_assessment();
    Dimension& mandate = sample.engagement.questionnaires[0].questionnaire.dimensions[0];
    for (int i = 0; i < 12; ++i) {
      NodeResult more = node(sample, "own02");
      more.id = "more" + std::to_string(i);
      sample.nodes.push_back(more);
      Question question = mandate.questions[1];
      question.id = more.id;
      mandate.questions.push_back(question);
    }
    CHECK(steps(protect(sample), english).size() == 8);
  }
}

TEST_SUITE("reports/view/shares") {
  TEST_CASE("shares are of those who gave an answer") {
    const auto questions = shares_of_pulse(testing::sample_assessment());
    REQUIRE(questions.size() == 1);
    const QuestionShares& question = questions[0];
    REQUIRE(question.figure.has_value());
    // 9 and 27 of 36; three who do not know and one who left it empty are beside the 100 %.
    CHECK(cell(question.figure->table, "not yet", "Share") == "25%");
    CHECK(cell(question.figure->table, "for less than 1 year", "Count") == "27");
    CHECK(question.figure->table.rows.size() == 2);
    CHECK(plain(question.figure->message) == "Most frequent: “for less than 1 year” (75%).");
    CHECK(question.others == "Outside the 100%: Don’t know 3, Not applicable 0, Unanswered 1.");
  }

  TEST_CASE("two answers in front are not one") {
    Assessment sample = testing::sample_assessment();
    node(sample, "pul01").overall->answers->choices = {18, 18, 0};
    CHECK(shares_of_pulse(sample)[0].figure->message == "Several answers share first place.");
  }

  TEST_CASE("hidden and unanswered questions say so") {
    Assessment sample = testing::sample_assessment();
    node(sample, "pul01").overall->answers->choices = {0, 0, 0};
    node(sample, "pul01").overall->answers->answered = 0;
    CHECK_FALSE(shares_of_pulse(sample)[0].figure.has_value());
    node(sample, "pul01").overall->asked = 3;
    CHECK(shares_of_pulse(sample)[0].others == "Hidden, to protect respondents.");
  }
}

TEST_SUITE("reports/view/question_table") {
  TEST_CASE("every question has its row, and each state of an answer its column") {
    const auto tables = question_tables(testing::sample_assessment());
    REQUIRE(tables.size() == 3);
    CHECK(plain(tables[0].caption) == "Ownership of CX");
    CHECK(cell(tables[0], "Named owner", "Level score") == "3.3");
    CHECK(cell(tables[0], "Named owner", "n") == "36");
    CHECK(cell(tables[0], "Named owner", "Don’t know") == "2");
    CHECK(cell(tables[0], "Named owner", "Not applicable") == "1");
    CHECK(cell(tables[0], "Named owner", "Unanswered") == "1");
    CHECK(cell(tables[0], "Named owner", "Coverage") == "90%");
  }

  TEST_CASE("questions that have a bar are left to the table behind it") {
    const Assessment sample = testing::sample_assessment();
    const auto rest = [&](std::string_view id) {
      return question_table(protect(sample), position(sample, id), Rows::unrated, english);
    };
    CHECK_FALSE(rest("ownership").has_value());
    REQUIRE(rest("pulse").has_value());
    CHECK(cell(*rest("pulse"), "Start", "n") == "36");
  }

  TEST_CASE("counted questions have no level score column") {
    const auto tables = question_tables(testing::sample_assessment());
    CHECK(cell(tables[2], "Start", "Level score") == "no such cell");
    CHECK(cell(tables[2], "Start", "n") == "36");
  }

  TEST_CASE("every row has a cell for every heading") {
    Assessment sample = testing::sample_assessment();
    node(sample, "own01").overall->asked = 1;
    node(sample, "ownership.means").scored = false;
    node(sample, "own03").scored = false;
    for (const Table& table : question_tables(sample)) {
      for (const TableRow& row : table.rows) {
        CHECK(row.cells.size() == table.headings.size());
      }
    }
  }
}
