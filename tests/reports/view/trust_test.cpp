// SPDX-License-Identifier: Apache-2.0
#include "reports/view/benchmark.hpp"
#include "reports/view/gates.hpp"
#include "reports/view/left_out.hpp"
#include "reports/view/method.hpp"
#include "reports/view/participation.hpp"
#include "reports/view/quality.hpp"
#include "reports/view/reliability.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

std::string value_of(const Quality& found, std::string_view term) {
  const auto key = std::ranges::find(found.keys, term, &KeyFigure::term);
  return key == found.keys.end() ? "no such key" : key->value + " | " + key->detail;
}

bool says(const std::vector<std::string>& sentences, const std::string& sentence) {
  return std::ranges::any_of(sentences,
                             [&](const std::string& each) { return plain(each) == sentence; });
}

}  // namespace

TEST_SUITE("reports/view/benchmark") {
  TEST_CASE("the table gives quartiles, percentile and gap where there are enough peers") {
    const auto part = benchmark(protect(testing::sample_assessment()), english);
    REQUIRE(part.has_value());
    const Table& table = part->table;
    REQUIRE(table.rows.size() == 6);
    const auto& overall = table.rows[0].cells;
    CHECK(overall[0].text == "2.6");
    CHECK(overall[1].text == "2.5");
    CHECK(overall[2].text == "2.0–2.9");
    CHECK(overall[3].text == "63");
    CHECK(overall[4].text == "43 to 78");
    CHECK(overall[5].text == "+0.1");
    CHECK(overall[6].text == "−0.2 to +0.4");
    CHECK(overall[7].text == "20");
    for (const TableRow& row : table.rows) {
      CHECK(row.cells.size() == table.headings.size());
    }
  }

  TEST_CASE("below five peers no figure of theirs is shown") {
    const auto table = benchmark(protect(testing::sample_assessment()), english)->table;
    const auto& metrics = table.rows[4].cells;
    CHECK(metrics[1].text == "too few peers");
    CHECK(metrics[3].text == "–");
    CHECK(metrics[7].text == "4");
    for (const TableCell& each : metrics) {
      CHECK(each.text != "3.1");
    }
    Assessment sample = testing::sample_assessment();
    node(sample, "overall").benchmark->peers = 1;
    CHECK(position_among_peers(sample, english) ==
          "Too few peers: only 1 can be compared, at least 5 are needed.");
    CHECK(position_among_peers(sample, german) ==
          "Zu wenige Vergleichsunternehmen: Nur 1 ist vergleichbar, nötig sind mindestens 5.");
  }

  TEST_CASE("the finding: peers behind, percentile and gap with their intervals, quarter") {
    Assessment sample = testing::sample_assessment();
    CHECK(position_among_peers(sample, english) ==
          "Better than 12 of 20 peers: percentile 63 (95% interval 43 to 78). That is the second "
          "highest quarter of the peers. Level score 2.6 against a median of 2.5, a gap of +0.1 "
          "(95% interval −0.2 to +0.4).");
    node(sample, "overall").benchmark->level_with = 1;
    CHECK(position_among_peers(sample, german)
              .starts_with(
                  "Besser als 12 von 20 Vergleichsunternehmen, gleichauf mit 1: Prozentrang 63 "
                  "(95-%-Intervall 43 bis 78)."));
  }

  TEST_CASE("what a published distribution allows is said, and what it does not") {
    Assessment sample = testing::sample_assessment();
    BenchmarkFigures& figures = *node(sample, "overall").benchmark;
    figures = {.peers = 42, .gap = 0.04, .basis = BenchmarkBasis::moments, .mean = 2.6, .sd = 0.5};
    figures.gap_interval = Interval{-0.3, 0.4};
    figures.standard_deviations = 0.08;
    CHECK(position_among_peers(sample, english) ==
          "Only mean and spread of the 42 peers are published: there is no percentile. Level score "
          "2.6 against a mean of 2.6, a gap of ±0.0 (95% interval −0.3 to +0.4). In the peers’ "
          "standard deviations, the distance to their mean is +0.1.");
    const auto cells = benchmark(protect(sample), english)->table.rows[0].cells;
    CHECK(cells[1].text == "2.6 (mean)");
    CHECK(cells[2].text == "–");
    CHECK(cells[3].text == "–");
    figures = {.peers = 42, .median = 3.0, .gap = -0.36, .basis = BenchmarkBasis::quantiles};
    figures.below_percentile = 2.5;
    CHECK(position_among_peers(sample, english)
              .starts_with(
                  "Below the lowest published quantile, so below percentile 2.5 of 42 peers."));
    CHECK(benchmark(protect(sample), german)->table.rows[0].cells[3].text == "< 2,5");
    figures.below_percentile.reset();
    figures.percentile = 68.75;
    figures.percentile_interval = Interval{53.7, 80.7};
    CHECK(
        position_among_peers(sample, english)
            .starts_with(
                "Percentile 69 among 42 peers (95% interval 54 to 81), read between the published "
                "quantiles."));
    figures.basis = BenchmarkBasis::level_shares;
    CHECK(position_among_peers(sample, english)
              .starts_with("Percentile 69 among 42 peers (95% interval 54 to 81), by level:"));
  }

  TEST_CASE("the selection of peers is described") {
    const auto part = benchmark(protect(testing::sample_assessment()), german);
    CHECK(plain(part->described) ==
          "Quelle: Beispieldaten. Von 60 Vergleichsunternehmen entsprechen 20 der Auswahl: Branche "
          "energy und Größe 250-999. Die Vergleichsunternehmen haben sich selbst eingeschätzt.");
  }

  TEST_CASE("a wider segment, another way of rating and another version are said") {
    Assessment sample = testing::sample_assessment();
    sample.benchmark->requested["channel"] = "online";
    sample.benchmark->segment.erase("size");
    sample.benchmark->method = "third_party";
    sample.benchmark->publisher = "Verband";
    sample.benchmark->other_versions = {"ownership"};
    CHECK(
        plain(benchmark(protect(sample), english)->described) ==
        "Source: Sample data. Published by Verband. Asked for was channel online, industry energy "
        "and size 250-999, where the benchmark has fewer than 5 peers. So the next wider segment "
        "is used: industry energy (20 of 60 peers). The peers were assessed by third parties. "
        "This organisation assessed itself. The two ways of rating give different scores, so rank "
        "and gap say less than they seem to. Compared although the benchmark is about another "
        "version, in which questions may differ: Ownership of CX.");
    sample.benchmark->segment.clear();
    sample.benchmark->peers_selected = 60;
    CHECK(plain(benchmark(protect(sample), german)->described)
              .find("Verglichen wird deshalb mit allen 60 Unternehmen.") != std::string::npos);
  }

  TEST_CASE("made-up peers are marked, real ones are not") {
    Assessment sample = testing::sample_assessment();
    CHECK_FALSE(benchmark(protect(sample), english)->synthetic.empty());
    CHECK(benchmark(protect(sample), english)->table.caption.ends_with("(synthetic)"));
    sample.benchmark->synthetic = false;
    CHECK(benchmark(protect(sample), english)->synthetic.empty());
    CHECK_FALSE(benchmark(protect(sample), english)->table.caption.ends_with("(synthetic)"));
  }

  TEST_CASE("a year that the title already holds is not said twice") {
    Assessment sample = testing::sample_assessment();
    CHECK(benchmark_name(sample, english) == "Sample trade 2025");
    sample.benchmark->year = 2024;
    CHECK(benchmark_name(sample, english) == "Sample trade 2025 2024");
  }

  TEST_CASE("no benchmark, no section") {
    CHECK_FALSE(benchmark(protect(testing::sample_consensus()), english).has_value());
  }
}

TEST_SUITE("reports/view/gates") {
  TEST_CASE("a cap that lowered a score says why and what the score would be") {
    const auto notices = gates(protect(testing::sample_assessment()), english);
    REQUIRE(notices.size() == 2);
    CHECK(notices[0].lowered);
    CHECK(plain(notices[0].title) == "Ownership of CX: capped at level score 2.0");
    CHECK(notices[0].because == "Nobody is named.");
    // Score 0.3 without the cap: 1 + 4 * 0.3.
    CHECK(notices[0].effect == "Without this cap the level score would be 2.2 instead of 2.0.");
  }

  TEST_CASE("a cap on an open fact is listed, not applied") {
    const auto notices = gates(protect(testing::sample_assessment()), english);
    CHECK_FALSE(notices[1].lowered);
    CHECK(notices[1].because.empty());
    CHECK(notices[1].effect.find("does not apply") != std::string::npos);
  }

  TEST_CASE("a small price is shown with a second decimal") {
    Assessment sample = testing::sample_assessment();
    node(sample, "overall").overall->ungated_score = 0.42;  // level score 2.68, capped 2.64
    CHECK(overall_without_gates(sample, english) ==
          "Without any cap the overall level score would be 2.7 instead of 2.6.");
    node(sample, "overall").overall->ungated_score = 0.4115;  // 2.646
    CHECK(overall_without_gates(sample, english) ==
          "Without any cap the overall level score would be 2.65 instead of 2.64.");
  }

  TEST_CASE("a cap whose condition does not hold is no news") {
    Assessment sample = testing::sample_assessment();
    sample.gates[0].state = GateState::passed;
    sample.gates[1].state = GateState::applied;
    const auto notices = gates(protect(sample), english);
    REQUIRE(notices.size() == 1);
    CHECK_FALSE(notices[0].lowered);
  }

  TEST_CASE("a hidden node keeps the price of its cap to itself") {
    Assessment sample = testing::sample_assessment();
    node(sample, "ownership").overall->asked = 2;
    CHECK(gates(protect(sample), english)[0].effect.empty());
  }
}

TEST_SUITE("reports/view/quality") {
  TEST_CASE("the box counts each state of an answer over all questions") {
    const Quality found = quality(protect(testing::sample_assessment()), english);
    // Five scored questions: 36 + 34 + 30 + 40 + 40 answered, each 2 don't know, 1 not applicable
    // and 1 unanswered; the counted one: 36 answered, 3 don't know, 1 unanswered. 240 in all.
    CHECK(value_of(found, "Don’t know") == "5% | 13 of 240 questions asked");
    CHECK(value_of(found, "Not applicable") == "2% | 5 of 240 questions asked");
    CHECK(value_of(found, "Unanswered") == "3% | 6 of 240 questions asked");
    CHECK(value_of(found, "Respondents") == "40 | ");
    CHECK(value_of(found, "Response rate") == "51% | 40 of 78 invited");
  }

  TEST_CASE("a hidden group is hidden in the response rates too") {
    const Quality found = quality(protect(testing::sample_assessment()), english);
    REQUIRE(found.participation.has_value());
    const auto& rows = found.participation->rows;
    REQUIRE(rows.size() == 4);
    CHECK(rows[1].cells[2].text == "75%");
    CHECK(rows[3].cells[0].text == "hidden");
    CHECK(rows[3].cells[2].text == "–");
  }

  TEST_CASE("facts show what is open") {
    const Quality found = quality(protect(testing::sample_assessment()), english);
    REQUIRE(found.facts.has_value());
    CHECK(found.facts->rows[0].cells[0].text == "no");
    CHECK(found.facts->rows[1].cells[0].text == "open: not answered");
  }

  TEST_CASE("what was left out is said in numbers that read right") {
    Assessment sample = testing::sample_assessment();
    const auto published = protect(sample);
    CHECK(says(left_out(*published, english),
               "One group is hidden, to protect respondents: fewer than 5 people."));
    CHECK(says(left_out(*published, german),
               "Ein Rücklauf ohne eine einzige Antwort blieb unberücksichtigt."));
    sample.rows_without_answers = 3;
    CHECK(says(left_out(sample, english), "3 responses without a single answer were left out."));
    CHECK(says(left_out(*published, english),
               "One fact is open; a cap that rests on it was not applied."));
  }

  TEST_CASE("the people invited are summed over the groups where the wave does not say") {
    Assessment sample = testing::sample_assessment();
    sample.waves.back().population.reset();
    CHECK(population_of(sample) == 78);
    sample.groupings[0].values[0].population.reset();
    CHECK_FALSE(population_of(sample).has_value());
  }

  TEST_CASE("more answers than people invited make no rate") {
    CHECK(response_rate(50, 40, english) == "50 answered, 40 invited");
    CHECK(response_rate(40, 40, english) == "100% (40 of 40)");
  }

  TEST_CASE("a consensus names itself instead of counting respondents") {
    const Quality found = quality(protect(testing::sample_consensus()), english);
    CHECK(value_of(found, "Respondents") == "consensus | one agreed answer set");
    CHECK_FALSE(found.participation.has_value());
  }
}

TEST_SUITE("reports/view/reliability") {
  TEST_CASE("alpha and agreement come with a plain word") {
    const auto table = reliability(testing::sample_assessment(), english);
    REQUIRE(table.has_value());
    CHECK(table->rows[0].cells[2].text == "0.81 (good)");
    CHECK(table->rows[0].cells[3].text == "0.62 (moderate)");
  }

  TEST_CASE("the word belongs to the figure as it reads") {
    CHECK(alpha_word(-0.4) == "report.alpha.low");
    CHECK(alpha_word(0.599) == "report.alpha.doubtful");  // reads 0.60
    CHECK(alpha_word(0.70) == "report.alpha.acceptable");
    CHECK(alpha_word(0.80) == "report.alpha.good");
    CHECK(alpha_word(0.95) == "report.alpha.high");
    CHECK(agreement_word(0.30) == "report.agreement.none");
    CHECK(agreement_word(0.31) == "report.agreement.weak");
    CHECK(agreement_word(0.51) == "report.agreement.moderate");
    CHECK(agreement_word(0.71) == "report.agreement.strong");
    CHECK(agreement_word(0.91) == "report.agreement.very_strong");
  }
}

TEST_SUITE("reports/view/method") {
  TEST_CASE("each model is described once") {
    const Method found = method(protect(testing::sample_assessment()), english);
    REQUIRE(found.models.size() == 1);
    CHECK(found.models[0].name == "Weighted mean");
    CHECK(found.levels.size() == 1);
    CHECK(found.levels[0].rows[2].cells[0].text == "2.5 to below 3.5");
    CHECK(found.levels[0].rows[4].cells[0].text == "4.5 to 5.0");
  }

  TEST_CASE("a model without a description is named all the same") {
    Assessment sample = testing::sample_assessment();
    node(sample, "metrics").model = "house_rule";
    CHECK(method(protect(sample), english).models[1].name == "house_rule");
  }

  TEST_CASE("every input is listed with its checksum") {
    const Method found = method(protect(testing::sample_assessment()), german);
    REQUIRE(found.inputs.size() == 4);
    CHECK(found.inputs[1].role == "Fragebogen");
    CHECK(found.inputs[1].version == "1.0.0");
    CHECK(found.inputs[1].hash == "abcd");
  }

  TEST_CASE("the privacy rule names its threshold, consensus its absence") {
    Assessment sample = testing::sample_assessment();
    sample.engagement.privacy.minimum_group = 7;
    const auto has = [](const Method& found, std::string_view start) {
      return std::ranges::any_of(
          found.rules, [start](const std::string& rule) { return plain(rule).starts_with(start); });
    };
    CHECK(has(method(protect(sample), english), "Figures of fewer than 7 people are hidden"));
    sample.engagement.privacy.minimum_group = 3;
    CHECK(has(method(protect(sample), english),
              "The usual minimum of 5 people was lowered to 3 on purpose"));
    CHECK(method(protect(testing::sample_consensus()), english)
              .rules.back()
              .find("nothing is hidden") != std::string::npos);
  }

  TEST_CASE("shares of answers need no scoring model") {
    const Method found = method(protect(testing::sample_distribution()), english);
    CHECK(found.models.empty());
    CHECK(found.levels.empty());
    CHECK(found.rules.size() == 3);
  }
}
