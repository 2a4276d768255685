// SPDX-License-Identifier: Apache-2.0
//
// Slopes from scipy 1.10.1, stats.theilslopes; the rest is worked by hand.
#include <cxmat/instruments/kpi_review.hpp>

#include <doctest/doctest.h>

#include <cstddef>
#include <string>
#include <vector>

using namespace cxmat;

namespace {

using Decided = KpiFinding::Decided;
using Direction = Kpi::Direction;
using Kind = Kpi::Kind;
using Positions = std::vector<std::size_t>;
using Reading = KpiSeries::Reading;
using Values = std::vector<std::optional<double>>;

doctest::Approx close(double value) {
  return doctest::Approx(value).epsilon(1e-9).scale(0);
}

/// One value a quarter from 2024-Q1 on.
std::vector<Kpi::Point> quarters(const Values& values) {
  std::vector<Kpi::Point> series;
  Period period = *parse_period("2024-Q1");
  for (const std::optional<double>& value : values) {
    series.push_back({.period = period, .value = value, .n = 100, .response_rate = {}});
    ++period.index;
  }
  return series;
}

Kpi kpi_of(Kind kind, const Values& values) {
  Kpi kpi;
  kpi.kind = kind;
  kpi.owner = LocalizedText("somebody");
  kpi.last_decision = Kpi::Decision{.date = "2026-05-01", .what = {}};
  kpi.series = quarters(values);
  return kpi;
}

Kpi nps_of(const Values& values) {
  Kpi kpi = kpi_of(Kind::nps, values);
  kpi.scale = Kpi::Scale{.min = -100, .max = 100};
  return kpi;
}

Kpi ces_of(Kpi::Variant variant, const Values& values) {
  Kpi kpi = kpi_of(Kind::ces, values);
  const bool is_effort = variant == Kpi::Variant::effort;
  kpi.variant = variant;
  kpi.direction = is_effort ? Direction::down : Direction::up;
  kpi.scale = Kpi::Scale{.min = 1, .max = is_effort ? 5.0 : 7.0};
  return kpi;
}

KpiReviewFindings review_of(std::vector<Kpi> kpis, std::string date = "2026-10-05") {
  KpiReview file;
  file.head.date = std::move(date);
  file.departments.resize(3);
  file.kpis = std::move(kpis);
  return review(file);
}

KpiFinding finding_of(const Kpi& kpi, std::string date = "2026-10-05") {
  return review_of({kpi}, std::move(date)).kpis.at(0);
}

}  // namespace

TEST_SUITE("instruments: KPI review") {
  TEST_CASE("periods") {
    CHECK(parse_period("2026")->length == Period::Length::year);
    CHECK(parse_period("2026-Q4")->index + 1 == parse_period("2027-Q1")->index);
    CHECK(parse_period("2026-H2")->index + 1 == parse_period("2027-H1")->index);
    CHECK(parse_period("2026-12")->index + 1 == parse_period("2027-01")->index);
    for (const char* text : {"2026", "2026-H1", "2026-Q3", "2026-09", "1900-01", "2999-12"}) {
      CHECK(to_string(*parse_period(text)) == text);
    }
    for (const char* text :
         {"", "26", "1899", "3000", "2026-", "2026-Q5", "2026-Q0", "2026-H3", "2026-13", "2026-00",
          "2026-1", "2026-W12", "Q1-2026", "2026-Q1x", "2026_Q1", "20a6"}) {
      CAPTURE(text);
      CHECK_FALSE(parse_period(text));
    }
  }

  TEST_CASE("how much may be said grows with the number of values") {
    CHECK(finding_of(nps_of({})).series.reading == Reading::nothing);
    CHECK(finding_of(nps_of({30})).series.reading == Reading::nothing);
    const KpiSeries three = finding_of(nps_of({30, 40, 50})).series;
    CHECK(three.reading == Reading::plotted);
    CHECK_FALSE(three.slope);
    const KpiSeries four = finding_of(nps_of({30, 40, 50, 80})).series;
    CHECK(four.reading == Reading::slope);
    CHECK(*four.slope == close(40.0 / 3));  // of the slopes 10 10 10 50/3 20 30
    CHECK_FALSE(four.test);
    const KpiSeries eight = finding_of(nps_of({1, 2, 3, 4, 5, 6, 7, 8})).series;
    CHECK(eight.reading == Reading::tested);
    CHECK(eight.has_trend());
    CHECK(eight.test->p == close(2.0 / 40320));
    const KpiSeries noise = finding_of(nps_of({35, 34, 36, 35, 34, 36, 35, 34})).series;
    CHECK(noise.test);
    CHECK_FALSE(noise.has_trend());
    CHECK_FALSE(finding_of(nps_of({3, 3, 3, 3, 3, 3, 3, 3})).series.has_trend());
  }

  TEST_CASE("a missing value is no value, and leaves its place in time") {
    const KpiSeries series = finding_of(nps_of({10, {}, 20, 25, 30, {}})).series;
    CHECK(series.values == 4);
    CHECK(series.latest == std::size_t{4});
    CHECK(*series.slope == close(5));  // at 0, 2, 3, 4: all pairs rise by 5 a quarter
  }

  TEST_CASE("the target is reached on the good side, by the latest value") {
    Kpi kpi = nps_of({50, 40});
    CHECK_FALSE(finding_of(kpi).series.reached);
    kpi.target = 40;
    CHECK(finding_of(kpi).series.reached == true);
    kpi.target = 41;
    CHECK(finding_of(kpi).series.reached == false);
    kpi.direction = Direction::down;
    CHECK(finding_of(kpi).series.reached == true);
    kpi.series.clear();
    CHECK_FALSE(finding_of(kpi).series.reached);
  }

  TEST_CASE("no n, no comparison: of samples, not of the books") {
    Kpi kpi = nps_of({50, 40});
    CHECK_FALSE(finding_of(kpi).series.lacks_n);
    kpi.series[0].n.reset();
    CHECK(finding_of(kpi).series.lacks_n);
    kpi.kind = Kind::service_cost_per_customer;
    CHECK_FALSE(finding_of(kpi).series.lacks_n);
    kpi.kind = Kind::first_contact_resolution;
    CHECK(finding_of(kpi).series.lacks_n);
    kpi.series[0].value.reset();
    CHECK_FALSE(finding_of(kpi).series.lacks_n);
  }

  TEST_CASE("nobody owns it, nobody decides with it") {
    Kpi kpi = nps_of({});
    CHECK_FALSE(finding_of(kpi).orphan);
    CHECK(finding_of(kpi).decided == Decided::recently);
    kpi.owner = {};
    CHECK(finding_of(kpi).orphan);
    kpi.last_decision->date = "2025-10-05";
    CHECK(finding_of(kpi).decided == Decided::recently);
    kpi.last_decision->date = "2025-10-04";
    CHECK(finding_of(kpi).decided == Decided::long_ago);
    CHECK(finding_of(kpi).drop_candidate());
    CHECK(finding_of(kpi, "").decided == Decided::unknown);
    CHECK_FALSE(finding_of(kpi, "").drop_candidate());
    kpi.last_decision.reset();
    CHECK(finding_of(kpi, "").decided == Decided::never);
    CHECK(finding_of(kpi, "2024-02-29").decided == Decided::never);
  }

  TEST_CASE("measured by what one cannot influence; a bonus on it is the loudest finding") {
    Kpi kpi = nps_of({});
    kpi.measured = {0, 1};
    CHECK_FALSE(finding_of(kpi).influence_known);
    CHECK(finding_of(kpi).powerless.empty());
    kpi.influenced_by = Positions{1, 2};
    CHECK(finding_of(kpi).powerless == Positions{0});
    CHECK_FALSE(finding_of(kpi).unfair_bonus);
    kpi.bonus = true;
    CHECK(finding_of(kpi).unfair_bonus);
    kpi.influenced_by = Positions{0, 1};
    CHECK_FALSE(finding_of(kpi).unfair_bonus);
    kpi.influenced_by = Positions{};
    CHECK(finding_of(kpi).nobody_can);
    CHECK(finding_of(kpi).powerless == Positions{0, 1});
    kpi.measured.clear();
    CHECK(finding_of(kpi).unfair_bonus);
  }

  TEST_CASE("of a KPI that is only proposed nothing is demanded") {
    Kpi kpi = nps_of({});
    kpi.owner = {};
    kpi.last_decision.reset();
    kpi.measured = {0};
    kpi.influenced_by = Positions{};
    kpi.bonus = true;
    kpi.verdict = Kpi::Verdict::add;
    const KpiFinding found = finding_of(kpi);
    CHECK_FALSE(found.orphan);
    CHECK_FALSE(found.decided);
    CHECK_FALSE(found.unfair_bonus);
    CHECK(found.powerless.empty());
  }

  TEST_CASE("expected KPIs that are missing, and those that are at least proposed") {
    KpiReview file;
    file.strategic = usual_strategic_kpis();
    file.kpis = {ces_of(Kpi::Variant::ease, {}), kpi_of(Kind::value_adding_share, {}),
                 kpi_of(Kind::service_cost_per_customer, {})};
    file.kpis[1].verdict = Kpi::Verdict::add;
    file.kpis[2].verdict = Kpi::Verdict::drop;  // it is there until it is dropped
    const KpiReviewFindings found = review(file);
    REQUIRE(found.missing.size() == 2);
    CHECK(file.strategic[found.missing[0].expected] == ExpectedKpi{Kind::first_contact_resolution});
    CHECK_FALSE(found.missing[0].proposed);
    CHECK(file.strategic[found.missing[1].expected] == ExpectedKpi{Kind::value_adding_share});
    CHECK(found.missing[1].proposed == std::size_t{1});
  }

  TEST_CASE("rescaled: 100 is best, whichever way the score runs") {
    CHECK(rescaled(nps_of({}), 35) == close(67.5));
    CHECK(rescaled(ces_of(Kpi::Variant::ease, {}), 7) == 100);
    CHECK(rescaled(ces_of(Kpi::Variant::ease, {}), 4) == close(50));
    CHECK(rescaled(ces_of(Kpi::Variant::effort, {}), 1) == 100);
    CHECK(rescaled(ces_of(Kpi::Variant::effort, {}), 2) == close(75));
  }

  TEST_CASE("steady recommendation and growing effort: an early warning") {
    // CES falls by 0.1 of 6 a quarter: 1.67 points of 100.
    const auto falling = ces_of(Kpi::Variant::ease, {5.6, 5.5, 5.4});
    const auto found = review_of({nps_of({35, 35, 35}), falling}).drifts;
    REQUIRE(found.size() == 1);
    CHECK(*found[0].nps_slope == 0);
    CHECK(*found[0].ces_slope == close(-100.0 / 60));
    CHECK(found[0].warning);
    CHECK(found[0].points.size() == 3);
  }

  TEST_CASE("a rising CES 1.0 is a falling ease") {
    const auto effort = ces_of(Kpi::Variant::effort, {2, 2.1, 2.2});
    const auto found = review_of({nps_of({35, 36, 37}), effort}).drifts;
    CHECK(*found.at(0).ces_slope == close(-2.5));
    CHECK(found.at(0).warning);
  }

  TEST_CASE("both falling, or hardly apart: no warning") {
    const auto falling = ces_of(Kpi::Variant::ease, {5.6, 5.5, 5.4});
    CHECK_FALSE(review_of({nps_of({35, 30, 25}), falling}).drifts.at(0).warning);
    const auto slow = ces_of(Kpi::Variant::ease, {5.60, 5.59, 5.58});
    CHECK_FALSE(review_of({nps_of({35, 35, 36}), slow}).drifts.at(0).warning);
    // 0.06 of 6 is exactly one point.
    const auto just = ces_of(Kpi::Variant::ease, {5.60, 5.54, 5.48});
    CHECK(review_of({nps_of({35, 35, 35}), just}).drifts.at(0).warning);
  }

  TEST_CASE("two common periods are too few to compare slopes") {
    const auto found =
        review_of({nps_of({35, 36, {}}), ces_of(Kpi::Variant::ease, {5.6, 4.5, 3.4})}).drifts;
    REQUIRE(found.size() == 1);
    CHECK(found[0].points.size() == 2);
    CHECK_FALSE(found[0].nps_slope);
    CHECK_FALSE(found[0].warning);
    CHECK(review_of({nps_of({35, 36})}).drifts.empty());
    CHECK(review_of({nps_of({{}, {}}), ces_of(Kpi::Variant::ease, {5})}).drifts.empty());
  }

  TEST_CASE("service cost per customer is shown with its factors") {
    Kpi cost = kpi_of(Kind::service_cost_per_customer, {3.2, 3.6, {}});
    cost.factors = {1, 2};
    const auto found = review_of({cost, kpi_of(Kind::other, {6.4, 6.0, 5.6}),
                                  kpi_of(Kind::other, {0.5, 0.55, 0.62})})
                           .factors;
    REQUIRE(found.size() == 1);
    REQUIRE(found[0].points.size() == 3);
    CHECK(found[0].points[1].product == close(3.3));
    CHECK(*found[0].points[1].stated == close(3.6));
    CHECK_FALSE(found[0].points[2].stated);
    CHECK(found[0].differing == 1);  // 3.6 is not 3.3
    CHECK(found[0].opposed);         // cheaper contacts, more of them
  }

  TEST_CASE("factors without a common period say nothing") {
    Kpi cost = kpi_of(Kind::service_cost_per_customer, {});
    cost.factors = {1, 2};
    const auto found =
        review_of({cost, kpi_of(Kind::other, {{}, 1}), kpi_of(Kind::other, {1, {}})}).factors;
    CHECK(found.at(0).points.empty());
    CHECK_FALSE(found.at(0).opposed);
  }
}
