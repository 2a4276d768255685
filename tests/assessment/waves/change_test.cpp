// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/waves/change.hpp"

#include <cxmat/statistics/student_t.hpp>

#include <doctest/doctest.h>

#include <cmath>
#include <vector>

using namespace cxmat;

namespace {

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

/// Of a score with this interval around it, five levels.
Figures around(double score, double half, std::int64_t n) {
  Figures figures;
  figures.n = n;
  figures.score = score;
  figures.level_score = 1 + 4 * score;
  figures.interval = Interval{std::max(0.0, score - half), std::min(1.0, score + half)};
  return figures;
}

NodeResult node_with(NodeKind kind, double difference, std::optional<double> p) {
  NodeResult node;
  node.kind = kind;
  node.change = WaveChange{};
  node.change->difference = difference;
  node.change->p = p;
  return node;
}

}  // namespace

TEST_SUITE("assessment: a change") {
  TEST_CASE("a score that is no mean of people's own is tested by its interval") {
    // Standard errors of 0.03 and 0.04 with 8 and 12 people: t = 4 (0.6 - 0.5) / (4 * 0.05) = 2.
    const Figures before = around(0.5, half_width_95(0.03, 8), 8);
    const Figures after = around(0.6, half_width_95(0.04, 12), 12);
    const auto change = change_of_samples(before, after, 5, SpreadFrom::interval);
    REQUIRE(change);
    CHECK(change->difference == close(0.4));
    CHECK(*change->t == close(2));
    // Welch and Satterthwaite: 0.05^4 / (0.03^4 / 7 + 0.04^4 / 11)
    CHECK(*change->degrees_of_freedom ==
          close(std::pow(0.05, 4) / (std::pow(0.03, 4) / 7 + std::pow(0.04, 4) / 11)));
  }

  TEST_CASE("an interval cut at one end still tells its width, one cut at both does not") {
    const Figures before = around(0.5, 0.2, 8);
    const auto cut = change_of_samples(before, around(0.9, 0.2, 8), 5, SpreadFrom::interval);
    const auto whole = change_of_samples(before, around(0.7, 0.2, 8), 5, SpreadFrom::interval);
    CHECK(*cut->t == close(2 * *whole->t));
    CHECK_FALSE(change_of_samples(before, around(0.5, 0.7, 8), 5, SpreadFrom::interval)->t);
    Figures without = before;
    without.interval.reset();
    CHECK_FALSE(change_of_samples(before, without, 5, SpreadFrom::interval)->t);
  }

  TEST_CASE("verdicts: after Holm, and from 0.2 levels on") {
    std::vector<NodeResult> nodes{node_with(NodeKind::dimension, 0.5, 0.01),
                                  node_with(NodeKind::dimension, -0.6, 0.03),
                                  node_with(NodeKind::dimension, 0.4, 0.04),
                                  node_with(NodeKind::question, 3.2 - 3.0, 0.04),
                                  node_with(NodeKind::questionnaire, -0.19, 0.001),
                                  node_with(NodeKind::overall, -0.9, 0.049),
                                  node_with(NodeKind::dimension, 2, {})};
    judge_changes(nodes);
    CHECK(*nodes[0].change->adjusted_p == close(0.03));  // three dimensions were tested
    CHECK(nodes[0].change->verdict == ChangeVerdict::risen);
    CHECK(*nodes[1].change->adjusted_p == close(0.06));
    CHECK(nodes[1].change->verdict == ChangeVerdict::undecided);
    CHECK(*nodes[2].change->adjusted_p == close(0.06));
    CHECK(*nodes[3].change->adjusted_p == close(0.04));
    CHECK(nodes[3].change->verdict == ChangeVerdict::risen);
    CHECK(nodes[4].change->verdict == ChangeVerdict::small);
    CHECK(nodes[5].change->verdict == ChangeVerdict::fallen);
    CHECK(nodes[6].change->verdict == ChangeVerdict::not_tested);
    CHECK_FALSE(nodes[6].change->adjusted_p);
  }
}
