// SPDX-License-Identifier: Apache-2.0
#include "reports/view/data_quality.hpp"
#include "reports/view/glossary.hpp"
#include "reports/view/highlights.hpp"
#include "reports/view/perception.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
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

void hide_all(Assessment& assessment) {
  for (NodeResult& each : assessment.nodes) {
    each.overall = {};
    each.groups.clear();
    each.waves.clear();
  }
  for (WaveResult& wave : assessment.waves) {
    wave.respondents.reset();
  }
  for (GroupingResult& grouping : assessment.groupings) {
    for (GroupValueResult& value : grouping.values) {
      value.respondents.reset();
    }
  }
}

/// The sample with a test of the two roles at Mandate.
Assessment with_test(double adjusted_p, std::optional<double> effect) {
  Assessment sample = testing::sample_assessment();
  GroupDifference test;
  test.grouping = "role";
  test.a = 0;
  test.b = 1;
  test.difference = 0.225;
  test.adjusted_p = adjusted_p;
  test.effect = effect;
  node(sample, "ownership.mandate").differences = {test};
  return sample;
}

std::string first_gap(const Assessment& assessment, const Messages& messages) {
  return plain(perception(protect(assessment), messages).at(0).gaps.at(0));
}

void score(Assessment& assessment, const char* id, double level_score) {
  Figures& figures = *node(assessment, id).overall;
  figures.level_score = level_score;
  figures.score = (level_score - 1) / 4;
}

std::string value_of(const DataQuality& found, std::string_view term) {
  const auto key = std::ranges::find(found.keys, term, &KeyFigure::term);
  return key == found.keys.end() ? "no such key" : plain(key->value + " | " + key->detail);
}

bool has_term(const std::vector<Term>& terms, std::string_view term) {
  return std::ranges::find(terms, term, &Term::term) != terms.end();
}

std::vector<std::string> names(const std::vector<Highlight>& list) {
  std::vector<std::string> found;
  for (const Highlight& each : list) {
    found.push_back(each.practice);
  }
  return found;
}

}  // namespace

TEST_SUITE("reports/view/perception") {
  TEST_CASE("a map of dimensions and groups, hidden groups marked") {
    const auto all = perception(protect(testing::sample_assessment()), english);
    REQUIRE(all.size() == 1);
    CHECK(all[0].heading == "Role");
    REQUIRE(all[0].maps.size() == 1);
    const auto& chart = std::get<charts::MatrixChart>(all[0].maps[0].drawing);
    REQUIRE(chart.rows.size() == 3);
    CHECK(chart.rows[0].label == "Mandate");
    REQUIRE(chart.columns.size() == 3);
    CHECK(chart.columns[2] == "IT and data (hidden)");
    CHECK(chart.rows[0].cells[0].text == "3.1");  // 2.4 + .7
    CHECK(chart.rows[0].cells[0].value == doctest::Approx(0.525));
    CHECK(chart.rows[0].cells[2].kind == charts::MatrixCell::Kind::missing);
    REQUIRE(chart.signs.size() == 1);
    CHECK(chart.signs[0].words == "hidden");
    CHECK(chart.signs[0].text == chart.rows[0].cells[2].text);
    for (const TableRow& row : all[0].maps[0].table.rows) {
      CHECK(row.cells.size() == all[0].maps[0].table.headings.size());
      CHECK(row.cells.back().text == "hidden");
    }
  }

  TEST_CASE("many groups are spread evenly over several maps") {
    Assessment sample = testing::sample_assessment();
    GroupValueResult nobody = sample.groupings[0].values[1];
    nobody.respondents = 0;
    for (int i = 0; i < 9; ++i) {
      sample.groupings[0].values.push_back(nobody);
      for (NodeResult& each : sample.nodes) {
        for (GroupCells& groups : each.groups) {
          groups.cells.emplace_back(Figures());
        }
      }
    }
    const auto all = perception(protect(sample), english);
    REQUIRE(all.size() == 1);
    REQUIRE(all[0].maps.size() == 2);
    std::vector<std::size_t> columns;
    for (const Figure& map : all[0].maps) {
      const auto& chart = std::get<charts::MatrixChart>(map.drawing);
      columns.push_back(chart.columns.size());
      CHECK(chart.rows[0].cells.size() == chart.columns.size());
      CHECK(map.table.headings.size() == chart.columns.size());
    }
    CHECK(columns == std::vector<std::size_t>{6, 6});
  }

  TEST_CASE("a gap names both groups, their n and whether it is more than chance") {
    // .9 everywhere: + .7 against - .2. At Mandate 6 and 38 - 14 people.
    CHECK(
        first_gap(with_test(0.01, 0.9), english) ==
        "Mandate: Executive board 0.9 levels higher than Front line (n\u00a0=\u00a06 and 24). That "
        "is more than chance; against the spread of the answers the difference is large.");
    CHECK(first_gap(with_test(0.01, {}), german) ==
          "Mandat: Geschäftsleitung um 0,9 Stufen höher als Team im Kundenkontakt (n\u00a0=\u00a06 "
          "und 24). Das ist mehr als Zufall.");
    CHECK(first_gap(with_test(0.05, 0.9), english).ends_with("That may be chance."));
    CHECK(first_gap(testing::sample_assessment(), english)
              .ends_with("Whether that is more than chance is not tested."));
    CHECK(first_gap(with_test(0.01, 0.44), english).ends_with("the difference is small."));
    CHECK(first_gap(with_test(0.01, -0.75), english).ends_with("the difference is large."));
    CHECK(first_gap(with_test(0.01, 0.1), english).ends_with("the difference is very small."));
  }

  TEST_CASE("gaps that are no news are not listed, and that is said") {
    Assessment sample = testing::sample_assessment();
    for (NodeResult& each : sample.nodes) {
      for (GroupCells& groups : each.groups) {
        groups.cells[1]->level_score = groups.cells[0]->level_score;
      }
    }
    CHECK(first_gap(sample, english) ==
          "In none of the areas are two groups that can be compared 0.2 levels or more apart.");
  }

  TEST_CASE("where not all questions are common, nothing is said of chance") {
    Assessment sample = with_test(0.001, 2);
    NodeResult fourth = node(sample, "own01");
    for (const char* id : {"own08", "own09"}) {
      fourth.id = id;
      sample.nodes.push_back(fourth);
    }
    sample.nodes.back().groups[0].cells[1]->level_score.reset();
    CHECK(
        first_gap(sample, english)
            .ends_with("Compared on 3 of 4 questions, those that both have a score in; not tested "
                       "for chance."));
  }

  TEST_CASE("nothing with a single group to show, in consensus mode, and where all is hidden") {
    CHECK(perception(protect(testing::sample_consensus()), english).empty());
    CHECK(perception(protect(testing::sample_distribution()), english).empty());
    Assessment sample = testing::sample_assessment();
    sample.groupings[0].values[1].respondents.reset();
    for (NodeResult& each : sample.nodes) {
      for (GroupCells& groups : each.groups) {
        groups.cells[1] = {};
      }
    }
    CHECK(perception(protect(sample), english).empty());
    hide_all(sample);
    CHECK(perception(protect(sample), english).empty());
  }
}

TEST_SUITE("reports/view/data_quality") {
  TEST_CASE("what there is, and no more") {
    const DataQuality found = data_quality(protect(testing::sample_assessment()), english);
    CHECK(value_of(found, "Respondents") == "40 | ");
    CHECK(value_of(found, "Response rate") == "51% | 40 of 78 invited");
    // Six questions: 216 answers, 13 don't know, 6 unanswered, 5 not applicable.
    CHECK(value_of(found, "Don’t know") == "5% | 13 of 240 questions asked");
    CHECK(value_of(found, "Unanswered") == "3% | 6 of 240 questions asked");
    CHECK(value_of(found, "Lowest reliability") ==
          "0.81 (good) | Cronbach’s alpha, of “Ownership of CX”");
    CHECK(value_of(found, "Groups hidden") == "1 | to protect respondents");
    CHECK(value_of(found, "Groups merged") == "no such key");
    CHECK(found.soundness == Soundness::sound);
    CHECK(found.word == "sound");
    CHECK_FALSE(found.reason.empty());
  }

  TEST_CASE("each rule on its own, at its bounds") {
    const auto judged = [](const auto& change) {
      Assessment sample = testing::sample_assessment();
      change(sample);
      return data_quality(protect(sample), english).soundness;
    };
    using enum Soundness;
    const auto people = [&](std::int64_t respondents, std::int64_t invited) {
      return judged([=](Assessment& sample) {
        sample.waves.back().respondents = respondents;
        sample.waves.back().population = invited;
      });
    };
    CHECK(people(30, 60) == sound);
    CHECK(people(29, 50) == caution);
    CHECK(people(10, 15) == caution);
    CHECK(people(9, 15) == indicative);
    CHECK(people(29, 36) == sound);  // nearly everyone
    CHECK(people(9, 10) == caution);
    CHECK(people(49, 100) == caution);
    CHECK(people(40, 200) == caution);
    CHECK(people(40, 201) == indicative);
    CHECK(people(40, 39) == caution);  // more than were invited: not known
    const auto interval = [&](double half) {
      return judged([=](Assessment& sample) {
        Figures& root = *node(sample, "overall").overall;
        root.interval = Interval{*root.score - half, *root.score + half};
      });
    };
    CHECK(interval(0.062) == sound);       // .496 levels wide
    CHECK(interval(0.063) == caution);     // .504
    CHECK(interval(0.126) == indicative);  // 1.008
    const auto alpha = [&](double figure) {
      return judged(
          [=](Assessment& sample) { node(sample, "metrics.quality").overall->alpha = figure; });
    };
    CHECK(alpha(0.6) == sound);
    CHECK(alpha(0.59) == caution);
    CHECK(judged([](Assessment& sample) {
            Figures& figures = *node(sample, "metrics.quality").overall;
            figures.alpha = -0.8;
            figures.alpha_n = 9;
          }) == sound);
    const auto dont_know = [&](std::int64_t more) {
      return judged(
          [=](Assessment& sample) { node(sample, "own01").overall->answers->dont_know += more; });
    };
    CHECK(dont_know(36) == sound);        // 55 of 276
    CHECK(dont_know(37) == caution);      // 56 of 277
    CHECK(dont_know(129) == indicative);  // 148 of 369
    const auto flagged = [&](std::int64_t count, bool excluded) {
      return judged([=](Assessment& sample) {
        sample.quality.findings = {
            {.flag = QualityFlag::straight_lining, .flagged = count, .excluded = excluded}};
      });
    };
    CHECK(flagged(5, false) == caution);
    CHECK(flagged(11, false) == indicative);
    CHECK(flagged(11, true) == sound);
    CHECK(judged([](Assessment& sample) { score(sample, "overall", 2); }) == sound);
    CHECK(judged([](Assessment& sample) {
            node(sample, "overall").overall->level_score.reset();
          }) == indicative);
  }

  TEST_CASE("the reason names what weighs most, and only that") {
    Assessment sample = testing::sample_assessment();
    sample.waves.back().respondents = 9;
    sample.waves.back().population = 15;
    node(sample, "metrics.quality").overall->alpha = 0.4;
    CHECK(plain(data_quality(protect(sample), english).reason) == "Only 9 people answered.");
    sample.waves.back().respondents = 1;
    sample.waves.back().population.reset();
    for (GroupingResult& grouping : sample.groupings) {
      grouping.values[0].population.reset();
    }
    const DataQuality one = data_quality(protect(sample), german);
    CHECK(one.word == "nur als Hinweis");
    CHECK(plain(one.reason) == "Nur eine Person hat geantwortet.");
    CHECK(value_of(one, "Rücklauf") == "no such key");
  }

  TEST_CASE("all hidden: indicative, and no figure") {
    Assessment sample = testing::sample_assessment();
    hide_all(sample);
    const DataQuality found = data_quality(protect(sample), english);
    CHECK(found.soundness == Soundness::indicative);
    CHECK(value_of(found, "Respondents") == "hidden | ");
    CHECK(value_of(found, "Response rate") == "no such key");
    CHECK(value_of(found, "Don’t know") == "no such key");
  }

  TEST_CASE("a survey of shares is judged without scores") {
    const DataQuality found = data_quality(protect(testing::sample_distribution()), english);
    CHECK(found.soundness == Soundness::sound);
    CHECK(value_of(found, "Lowest reliability") == "no such key");
  }

  TEST_CASE("a consensus is as sound as its proof") {
    Assessment sample = testing::sample_consensus();
    const DataQuality self = data_quality(protect(sample), english);
    CHECK(self.soundness == Soundness::caution);
    CHECK(value_of(self, "Respondents") == "consensus | one agreed answer set");
    CHECK(plain(self.reason) == "The organisation rates itself.");
    sample.engagement.method = RatedBy::third_party;
    CHECK(data_quality(protect(sample), english).soundness == Soundness::caution);
    sample.evidence = EvidenceResult{.grades = {1, 3, 1, 0}, .without_grade = 1, .lowered = 0};
    CHECK(data_quality(protect(sample), english).soundness == Soundness::sound);  // 4 of 6
    sample.evidence->without_grade = 2;
    const DataQuality little = data_quality(protect(sample), english);
    CHECK(little.soundness == Soundness::caution);
    CHECK(little.reason == "Only 57% of the answers are proven by a document at least.");
  }
}

TEST_SUITE("reports/view/highlights") {
  TEST_CASE("the best and the worst against the mean of all, with what they are compared with") {
    // 3.25, 1.55, 1.4, 3.9 and 2.66: mean 2.55.
    Assessment sample = testing::sample_assessment();
    const Highlights found = highlights(protect(sample), english);
    CHECK(names(found.strengths) ==
          std::vector<std::string>{"Definitions", "Named owner", "Spread"});
    CHECK(names(found.gaps) == std::vector<std::string>{"Own budget", "Written mandate"});
    CHECK(plain(found.strengths[0].sentence) ==
          "Definitions (Quality of the figures): 3.9; 0.9 above the target");
    CHECK(plain(highlights(protect(sample), german).gaps[0].sentence) ==
          "Eigenes Budget (Mittel): 1,4; 1,6 unter dem Ziel");
    node(sample, "own03").benchmark = node(sample, "ownership").benchmark;
    CHECK(highlights(protect(sample), english).gaps[0].comparison ==
          "1.6 below the target, 1.3 below the peers’ median");
    node(sample, "own03").benchmark->peers = 4;
    CHECK(highlights(protect(sample), english).gaps[0].comparison == "1.6 below the target");
  }

  TEST_CASE("what has reached its target is no gap") {
    Assessment sample = testing::sample_assessment();
    node(sample, "ownership").target = 1.4;
    node(sample, "own02").target = 1.5;
    CHECK(highlights(protect(sample), english).gaps.empty());
  }

  TEST_CASE("ties stay in reading order, and where all are alike there is nothing") {
    Assessment sample = testing::sample_assessment();
    for (const char* id : {"own01", "own02", "own03", "met01"}) {
      score(sample, id, 2);
    }
    score(sample, "met02", 3);
    const Highlights found = highlights(protect(sample), english);
    CHECK(names(found.strengths) == std::vector<std::string>{"Spread"});
    CHECK(found.strengths[0].comparison == "on target");
    CHECK(names(found.gaps) ==
          std::vector<std::string>{"Named owner", "Written mandate", "Own budget"});
    score(sample, "met02", 2);
    CHECK(highlights(protect(sample), english).strengths.empty());
    CHECK(highlights(protect(sample), english).gaps.empty());
  }

  TEST_CASE("a single question is neither; nothing where all is hidden or counted") {
    Assessment sample = testing::sample_assessment();
    for (const char* id : {"own02", "own03", "met01", "met02"}) {
      node(sample, id).overall = {};
    }
    CHECK(highlights(protect(sample), english).strengths.empty());
    hide_all(sample);
    CHECK(highlights(protect(sample), english).gaps.empty());
    CHECK(highlights(protect(testing::sample_distribution()), english).gaps.empty());
    CHECK(highlights(protect(testing::sample_consensus()), english).strengths.size() == 3);
  }
}

TEST_SUITE("reports/view/glossary") {
  TEST_CASE("only what the report speaks of") {
    const auto all = glossary(protect(testing::sample_assessment()), english);
    for (const char* term : {"Level", "Level score", "Interval (95%)", "Percentile", "Cap (gate)",
                             "Wave", "Hidden", "Synthetic", "Wilson interval", "Target"}) {
      CAPTURE(term);
      CHECK(has_term(all, term));
    }
    for (const char* term : {"Consensus", "Weighting", "Practice", "Net promoter score",
                             "Merged groups", "Effect size", "Holm correction"}) {
      CAPTURE(term);
      CHECK_FALSE(has_term(all, term));
    }
    CHECK(has_term(glossary(protect(with_test(0.01, 0.9)), english), "Holm correction"));
    CHECK(has_term(glossary(protect(with_test(0.01, 0.9)), english), "Effect size"));
    const auto agreed = glossary(protect(testing::sample_consensus()), english);
    CHECK(has_term(agreed, "Consensus"));
    for (const char* term : {"Interval (95%)", "n", "Wave", "Percentile", "Hidden"}) {
      CAPTURE(term);
      CHECK_FALSE(has_term(agreed, term));
    }
    const auto shares = glossary(protect(testing::sample_distribution()), english);
    CHECK_FALSE(has_term(shares, "Level"));
    CHECK(has_term(shares, "n"));
  }

  TEST_CASE("sorted as a dictionary of the language") {
    std::vector<std::string> terms;
    for (const Term& term : glossary(protect(testing::sample_assessment()), german)) {
      terms.push_back(term.term);
      CHECK_FALSE(term.meaning.empty());
    }
    CHECK(terms == std::vector<std::string>{
                       "Abdeckung", "Ausgeblendet", "Cronbachs Alpha", "Einigkeit (r_wg)",
                       "Erhebung (Welle)", "Intervall (95\u00a0%)", "Median und Quartile", "n",
                       "Obergrenze", "Prozentrang (Perzentil)", "Reifegradwert", "Stufe",
                       "Synthetisch", "Vergleichsunternehmen", "Wilson-Intervall", "Ziel"});
  }
}
