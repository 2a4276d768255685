// SPDX-License-Identifier: Apache-2.0
#include "reports/view/peers.hpp"

#include "reports/view/profile.hpp"
#include "reports/view/trend_line.hpp"
#include "support/plain.hpp"
#include "support/sample_assessment.hpp"

#include <doctest/doctest.h>

#include <string>
#include <variant>
#include <vector>

using namespace cxmat;
using namespace cxmat::reports;
using namespace cxmat::reports::view;
using cxmat::testing::both;
using cxmat::testing::node;
using cxmat::testing::plain;

namespace {

const Messages english(Language::en);
const Messages german(Language::de);

/// The sample with three more waves before it, the second of which is hidden.
Assessment with_waves() {
  Assessment sample = testing::sample_assessment();
  const WaveResult first = sample.waves.front();
  const WaveCells cells = node(sample, "overall").waves.front();
  for (const char* id : {"2024", "2023"}) {
    WaveResult wave = first;
    wave.id = id;
    wave.label = both(id, id);
    sample.waves.insert(sample.waves.begin(), wave);
    for (NodeResult& each : sample.nodes) {
      if (!each.waves.empty()) {
        WaveCells earlier = cells;
        earlier.wave = id;
        each.waves.insert(each.waves.begin(), earlier);
      }
    }
  }
  node(sample, "overall").waves[1].overall = {};
  return sample;
}

}  // namespace

TEST_SUITE("reports/view/peers") {
  TEST_CASE("own mark, quartiles and rank; too few peers give away nothing") {
    const auto figures = peers(protect(testing::sample_assessment()), english);
    REQUIRE(figures.size() == 1);
    const auto& chart = std::get<charts::PeersChart>(figures[0].drawing);
    REQUIRE(chart.rows.size() == 3);
    CHECK(chart.rows[0].label == "Overall");
    CHECK(chart.rows[0].own == doctest::Approx(2.64));
    CHECK(chart.rows[0].own_text == "2.6");
    CHECK(chart.rows[0].note == "percentile 63");
    REQUIRE(chart.rows[0].middle.has_value());
    CHECK(chart.rows[0].middle->low == doctest::Approx(2.0));
    CHECK(chart.rows[0].whole->high == doctest::Approx(4.6));
    CHECK(chart.rows[2].missing == "too few peers");
    CHECK(chart.rows[2].peers.empty());
    CHECK_FALSE(chart.rows[2].median.has_value());
    CHECK_FALSE(chart.rows[2].whole.has_value());
    CHECK(chart.legend.peer == "peer (synthetic)");
    CHECK(chart.legend.own == "own score");
    for (const TableRow& row : figures[0].table.rows) {
      CHECK(row.cells.size() == figures[0].table.headings.size());
    }
  }

  TEST_CASE("the message gives the rank in words") {
    Assessment sample = testing::sample_assessment();
    CHECK(plain(peers(protect(sample), english)[0].message) == "Better than 12 of 20 peers.");
    node(sample, "metrics").benchmark->peers = 20;
    CHECK(
        plain(peers(protect(sample), german)[0].message) ==
        "Besser als 12 von 20 Vergleichsunternehmen. Den höchsten Rang hat Kennzahlen (Prozentrang "
        "50), den niedrigsten Verankerung und Verantwortung (Prozentrang 20).");
    node(sample, "ownership").benchmark->percentile = 50;
    CHECK(plain(peers(protect(sample), english)[0].message)
              .ends_with("All areas with a rank have the same one: percentile 50."));
  }

  TEST_CASE("nobody below, nobody above, level with some") {
    Assessment sample = testing::sample_assessment();
    NodeResult& root = node(sample, "overall");
    root.benchmark->better_than = 0;
    CHECK(rank_sentence(root, english) == "None of the 20 peers is lower.");
    CHECK(rank_sentence(root, german) == "Keines der 20 Vergleichsunternehmen liegt darunter.");
    root.benchmark->better_than = 20;
    CHECK(rank_sentence(root, english) == "Better than all 20 peers.");
    root.benchmark->better_than = 19;
    root.benchmark->level_with = 1;
    CHECK(rank_sentence(root, english) == "Better than 19 of 20 peers, level with 1.");
    root.benchmark->basis = BenchmarkBasis::quantiles;
    CHECK(rank_sentence(root, english) == "Percentile 63 among 20 peers.");
    root.benchmark->percentile.reset();
    CHECK(rank_sentence(root, english).empty());
    root.overall.reset();
    CHECK(rank_sentence(root, english).empty());
  }

  TEST_CASE("nothing without a benchmark, without scores, or with too few peers everywhere") {
    CHECK(peers(protect(testing::sample_consensus()), english).empty());
    CHECK(peers(protect(testing::sample_distribution()), english).empty());
    Assessment sample = testing::sample_assessment();
    for (NodeResult& each : sample.nodes) {
      if (each.benchmark) {
        each.benchmark->peers = 4;
      }
    }
    CHECK(peers(protect(sample), english).empty());
  }

  TEST_CASE("a hidden company has no mark and no rank") {
    Assessment sample = testing::sample_assessment();
    sample.nodes[0].overall.reset();
    const auto figures = peers(protect(sample), english);
    REQUIRE_FALSE(figures.empty());
    const auto& chart = std::get<charts::PeersChart>(figures[0].drawing);
    CHECK_FALSE(chart.rows[0].own.has_value());
    CHECK(chart.rows[0].own_text == "hidden");
    CHECK(plain(figures[0].message).find("Better") == std::string::npos);
  }
}

TEST_SUITE("reports/view/trend_line") {
  TEST_CASE("two waves are no course") {
    CHECK_FALSE(trend_line(protect(testing::sample_assessment()), english).has_value());
    CHECK_FALSE(trend_line(protect(testing::sample_consensus()), english).has_value());
  }

  TEST_CASE("a hidden wave is a hole; the sentence names the ends") {
    const auto figure = trend_line(protect(with_waves()), english);
    REQUIRE(figure.has_value());
    const auto& line = std::get<charts::Sparkline>(figure->drawing);
    REQUIRE(line.values.size() == 4);
    CHECK_FALSE(line.values[1].has_value());
    CHECK(*line.values[3] == doctest::Approx(2.64));
    CHECK(line.maximum == doctest::Approx(5));
    CHECK(plain(figure->message) == "Overall level score: 2.3 (2023), latest 2.6 (Autumn 2026).");
    CHECK(figure->table.rows[1].cells[0].text == "hidden");
  }

  TEST_CASE("one wave that is shown is no course either") {
    Assessment sample = with_waves();
    for (std::size_t wave = 0; wave < 3; ++wave) {
      node(sample, "overall").waves[wave].overall = {};
    }
    CHECK_FALSE(trend_line(protect(sample), english).has_value());
  }
}

namespace {

/// Ownership alone, with a third dimension like the second.
Assessment three_axes() {
  Assessment sample = testing::sample_assessment();
  sample.engagement.report.radar = true;
  NodeResult third = node(sample, "ownership.means");
  third.id = "ownership.third";
  third.label = both("Drittes", "Third");
  for (std::size_t i = 7; i < sample.nodes.size(); ++i) {
    sample.nodes[i].scored = false;
  }
  sample.nodes.push_back(third);
  return sample;
}

}  // namespace

TEST_SUITE("reports/view/profile") {
  TEST_CASE("the dimensions of a single questionnaire, with the target as reference") {
    const auto figure = profile(protect(three_axes()), english);
    REQUIRE(figure.has_value());
    const auto& chart = std::get<charts::RadarChart>(figure->drawing);
    REQUIRE(chart.spokes.size() == 3);
    CHECK(chart.spokes[2].label == "Third");
    CHECK(*chart.spokes[0].reference == doctest::Approx(3));
    CHECK(chart.reference_legend == "Target");
    CHECK(figure->table.rows.size() == 3);
    CHECK(figure->table.headings.size() == figure->table.rows[0].cells.size());
  }

  TEST_CASE("the peers' median goes before the target, where all have one") {
    Assessment sample = three_axes();
    const BenchmarkFigures median = *node(sample, "ownership").benchmark;
    for (const char* id : {"ownership.mandate", "ownership.means", "ownership.third"}) {
      node(sample, id).benchmark = median;
    }
    const auto figure = profile(protect(sample), english);
    REQUIRE(figure.has_value());
    CHECK(std::get<charts::RadarChart>(figure->drawing).reference_legend.ends_with("(synthetic)"));
    CHECK(*std::get<charts::RadarChart>(figure->drawing).spokes[1].reference ==
          doctest::Approx(2.7));
  }

  TEST_CASE("nothing unasked, with two axes, other levels or hidden figures") {
    Assessment sample = three_axes();
    sample.engagement.report.radar = false;
    CHECK_FALSE(profile(protect(sample), english).has_value());
    sample = testing::sample_assessment();
    sample.engagement.report.radar = true;
    CHECK_FALSE(profile(protect(sample), english).has_value());
    sample = three_axes();
    node(sample, "ownership.third").levels.pop_back();
    CHECK_FALSE(profile(protect(sample), english).has_value());
    sample = three_axes();
    node(sample, "ownership.third").overall.reset();
    CHECK_FALSE(profile(protect(sample), english).has_value());
  }
}
