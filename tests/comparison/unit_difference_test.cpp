// SPDX-License-Identifier: Apache-2.0
//
// Reference: R 4.2, Welch's test from summaries (checked against t.test on drawn samples) and
// p.adjust(method = "holm").
#include "comparison/units.hpp"

#include <cxmat/comparison/compare_results.hpp>
#include <cxmat/comparison/unit_difference.hpp>

#include <doctest/doctest.h>

#include <array>

using namespace cxmat;
using cxmat::testing::overall_node;
using cxmat::testing::scored;
using doctest::Approx;

namespace {

constexpr auto questionnaire = NodeKind::questionnaire;

UnitDifference differ(const SummaryNode& a, const SummaryNode& b) {
  return difference_of(sample_of(a, Collection::survey), sample_of(b, Collection::survey),
                       *b.level_score - *a.level_score);
}

Approx close(double value) {
  return Approx(value).epsilon(1e-9);
}

}  // namespace

TEST_SUITE("comparison/unit_difference") {
  TEST_CASE("Welch's test from n, mean and sd, the second minus the first") {
    const UnitDifference found = differ(scored("q", "", questionnaire, 2.5, 0.8, 40),
                                        scored("q", "", questionnaire, 3.1, 0.9, 30));
    CHECK(found.difference == close(0.6));
    CHECK(*found.t == close(2.89345693302247));
    CHECK(*found.degrees_of_freedom == close(58.32433412355321));
    CHECK(*found.p == close(0.00535008512949));
    CHECK(found.interval->low == close(0.18496416749524));
    CHECK(found.interval->high == close(1.01503583250476));
    CHECK(found.reason == NotTested::tested);
  }

  TEST_CASE("under weights the effective n counts") {
    SummaryNode weighted = scored("q", "", questionnaire, 3.0, 0.7, 26);
    weighted.effective_n = 20.5;
    const UnitDifference found = differ(weighted, scored("q", "", questionnaire, 3.6, 0.6, 28));
    CHECK(*found.p == close(0.00335109852673));
    CHECK(found.interval->low == close(0.21191679309487));
  }

  TEST_CASE("overall is tested by its interval, not by the sd, which is another figure's") {
    const UnitDifference found = differ(overall_node(2.6, 0.25, 40), overall_node(3.1, 0.3, 30));
    CHECK(*found.t == close(2.6067050132396));
    CHECK(*found.degrees_of_freedom == close(61.6791161877450));
    CHECK(*found.p == close(0.0114478122045));
    CHECK(found.interval->high == close(0.8834684777235));
  }

  TEST_CASE("where the scale's end cuts the interval, its other half counts") {
    SummaryNode cut = overall_node(4.9, 0.2, 20);
    cut.interval->high = 5;
    const UnitDifference found = differ(cut, overall_node(4.4, 0.3, 30));
    CHECK(*found.p == close(0.00640817486895));
    CHECK(found.interval->low == close(-0.85235046764740));
    cut.interval->low = 1;  // cut at both ends: nobody knows how wide it is
    const UnitDifference unknown = differ(cut, overall_node(4.4, 0.3, 30));
    CHECK_FALSE(unknown.p);
    CHECK(unknown.reason == NotTested::no_spread);
  }

  TEST_CASE("what cannot be tested says why and is no finding") {
    const SummaryNode usual = scored("q", "", questionnaire, 3, 0.8, 30);
    SummaryNode capped = usual;
    capped.capped = true;
    CHECK(differ(usual, capped).reason == NotTested::capped);
    CHECK(differ(usual, scored("q", "", questionnaire, 4, 0, 1)).reason == NotTested::too_few);
    CHECK(differ(scored("q", "", questionnaire, 3, 0, 20), scored("q", "", questionnaire, 4, 0, 20))
              .reason == NotTested::no_spread);
    SummaryNode without_spread = usual;
    without_spread.sd.reset();
    CHECK(differ(without_spread, usual).reason == NotTested::no_spread);
    const UnitDifference agreed = difference_of(sample_of(usual, Collection::consensus),
                                                sample_of(usual, Collection::survey), 0);
    CHECK(agreed.reason == NotTested::consensus);
    CHECK(agreed.verdict == DifferenceVerdict::not_tested);
    CHECK_FALSE(agreed.interval);
  }

  TEST_CASE("verdicts take p after Holm, and a smallest difference that matters") {
    UnitDifference sure{.difference = 0.6, .p = 0.00535008512949};
    UnitDifference open{.difference = -0.1, .p = 0.535451859502};
    UnitDifference surer{.difference = -0.6, .p = 0.00335109852673};
    UnitDifference tiny{.difference = 0.19, .p = 0.0001};
    UnitDifference just{.difference = 3.2 - 3.0, .p = 0.0001};
    UnitDifference untested{.difference = 2};
    std::array<UnitDifference*, 4> family{&sure, &open, &surer, &untested};
    judge(family);
    CHECK(*sure.adjusted_p == close(0.0107001702590));
    CHECK(*open.adjusted_p == close(0.5354518595024));
    CHECK(*surer.adjusted_p == close(0.0100532955802));
    CHECK(sure.verdict == DifferenceVerdict::higher);
    CHECK(surer.verdict == DifferenceVerdict::lower);
    CHECK(open.verdict == DifferenceVerdict::undecided);
    CHECK(untested.verdict == DifferenceVerdict::not_tested);
    CHECK_FALSE(untested.adjusted_p);
    std::array<UnitDifference*, 2> sizes{&tiny, &just};
    judge(sizes);
    CHECK(tiny.verdict == DifferenceVerdict::small);
    CHECK(just.verdict == DifferenceVerdict::higher);
    // 0.03 alone is a finding, twice it is none.
    UnitDifference one{.difference = 1, .p = 0.03};
    UnitDifference two{.difference = 1, .p = 0.03};
    std::array<UnitDifference*, 2> both{&one, &two};
    judge(both);
    CHECK(one.verdict == DifferenceVerdict::undecided);
    CHECK(*two.adjusted_p == close(0.06));
  }
}
