// SPDX-License-Identifier: Apache-2.0
#include "tests/support/findings.hpp"

#include <cxmat/formats/instruments/kpi_review_reader.hpp>

#include <string>
#include <vector>

namespace {

using namespace cxmat;
using test::Lines;
using test::lines_of;
using test::with;
using Kind = Kpi::Kind;

constexpr std::string_view good = R"yaml(cxmat: 1
kpi_review: kpis-2026
title: {de: Kennzahlen, en: KPIs}
date: 2026-10-05
departments:
  - {id: service, label: Kundenservice}
  - {id: logistics, label: Logistik}
kpis:
  - id: nps
    label: Weiterempfehlung
    kind: nps
    owner: Marketing
    measured: [service, logistics, service]
    influenced_by: [logistics]
    bonus: true
    target: 40
    last_decision: {date: 2026-04-14, what: Ziel bestätigt}
    verdict: keep
    series:
      - {period: 2026-Q1, value: -3.5, n: 600, response_rate: 0.12}
      - {period: 2026-Q3}
  - {id: effort, label: Mühe, kind: ces, variant: 1.0, influenced_by: []}
  - {id: ease, label: Leichtigkeit, kind: ces, variant: "2.0", scale: {min: 0, max: 100}, series: [{period: 2026, value: 62}]}
  - {id: cost, label: Kosten, kind: service_cost_per_customer, unit: €, factors: [contact, number]}
  - {id: contact, label: Kosten je Kontakt, kind: other, direction: down}
  - {id: number, label: Kontakte, kind: other, direction: down, trigger: transaction}
strategic: [[nps, ces], first_contact_resolution]
)yaml";

Lines findings(std::string_view text) {
  const Result<KpiReview> result = read_kpi_review(test::parsed(text));
  CHECK(result.value.has_value() == !has_errors(result.diagnostics));
  return lines_of(result.diagnostics);
}

Lines changed(std::string_view from, std::string_view to) {
  return findings(with(good, from, to));
}

/// The codes alone: "CX066 CX061".
std::string codes(std::string_view from, std::string_view to) {
  std::string found;
  for (const std::string& line : changed(from, to)) {
    found += (found.empty() ? "" : " ") + line.substr(line.find("CX"), 5);
  }
  return found;
}

}  // namespace

TEST_SUITE("formats/instruments/kpi_review_reader") {
  TEST_CASE("a file with everything in it is read completely") {
    const Result<KpiReview> result = read_kpi_review(test::parsed(good));
    REQUIRE(lines_of(result.diagnostics) == Lines{});
    REQUIRE(result->kpis.size() == 6);
    const Kpi& nps = result->kpis[0];
    CHECK(nps.kind == Kind::nps);
    CHECK(nps.direction == Kpi::Direction::up);
    CHECK(nps.scale == Kpi::Scale{.min = -100, .max = 100});
    CHECK(nps.measured == std::vector<std::size_t>{0, 1});
    CHECK(nps.influenced_by == std::vector<std::size_t>{1});
    CHECK(nps.bonus);
    CHECK(*nps.target == 40);
    CHECK(nps.last_decision->date == "2026-04-14");
    CHECK(nps.verdict == Kpi::Verdict::keep);
    REQUIRE(nps.series.size() == 2);
    CHECK(*nps.series[0].value == -3.5);
    CHECK(*nps.series[0].n == 600);
    CHECK(*nps.series[0].response_rate == 0.12);
    CHECK_FALSE(nps.series[1].value);
    CHECK(nps.series[1].period.index - nps.series[0].period.index == 2);
    const Kpi& effort = result->kpis[1];
    CHECK(effort.variant == Kpi::Variant::effort);
    CHECK(effort.direction == Kpi::Direction::down);
    CHECK(effort.scale == Kpi::Scale{.min = 1, .max = 5});
    CHECK(effort.influenced_by == std::vector<std::size_t>{});
    const Kpi& ease = result->kpis[2];
    CHECK(ease.direction == Kpi::Direction::up);
    CHECK(ease.scale == Kpi::Scale{.min = 0, .max = 100});
    CHECK(ease.series[0].period == *parse_period("2026"));
    CHECK_FALSE(ease.influenced_by);
    CHECK(result->kpis[3].direction == Kpi::Direction::down);
    CHECK(*result->kpis[3].factors == std::array<std::size_t, 2>{4, 5});
    CHECK(result->strategic ==
          std::vector<ExpectedKpi>{{Kind::nps, Kind::ces}, {Kind::first_contact_resolution}});
  }

  TEST_CASE("without `strategic`, the usual ones are expected") {
    const std::string text(good.substr(0, good.find("strategic:")));
    CHECK(read_kpi_review(test::parsed(text))->strategic == usual_strategic_kpis());
    CHECK(codes("[[nps, ces], first_contact_resolution]", "[]").empty());
    CHECK(codes("[[nps, ces], first_contact_resolution]", "[[], nbs]") == "CX131 CX068");
  }

  TEST_CASE("a CES says which one it is; the variant is for a CES alone") {
    CHECK(changed("kind: ces, variant: 1.0", "kind: ces") == Lines{"22:5 error CX061 variant"});
    CHECK(codes("variant: 1.0", "variant: 3.0") == "CX068");
    CHECK(codes("kind: nps", "kind: nps\n    variant: 1.0") == "CX285");
  }

  TEST_CASE("a direction that contradicts the kind is an error, one that agrees is not") {
    CHECK(codes("variant: 1.0", "variant: 1.0, direction: down").empty());
    CHECK(changed("variant: 1.0", "variant: 1.0, direction: up") ==
          Lines{"22:56 error CX284 ces | down"});
    CHECK(codes("kind: nps", "kind: nps\n    direction: down") == "CX284");
    CHECK(codes("kind: service_cost_per_customer",
                "kind: service_cost_per_customer, direction: up") == "CX284");
  }

  TEST_CASE("a kind that does not say what is good needs the direction") {
    CHECK(codes("kind: other, direction: down}", "kind: other}") == "CX061");
    CHECK(codes("kind: other, direction: down}", "kind: csat}") == "CX061");
    CHECK(codes("kind: other, direction: down}", "kind: csat, direction: down}").empty());
  }

  TEST_CASE("values off the scale") {
    CHECK(changed("value: -3.5", "value: -101") ==
          Lines{"20:34 error CX066 value | -101 | -100..100"});
    CHECK(codes("{min: 0, max: 100}", "{min: 100, max: 0}") == "CX066");
    CHECK(codes("{min: 0, max: 100}", "{min: 0}") == "CX061");
    CHECK(codes("kind: nps", "kind: nps\n    scale: {min: 0, max: 10}") == "CX286");
    CHECK(codes("response_rate: 0.12", "response_rate: 12") == "CX066");
    CHECK(codes("n: 600", "n: -1") == "CX066");
  }

  TEST_CASE("periods rise, each once, all of one length") {
    CHECK(codes("period: 2026-Q3", "period: third quarter") == "CX282");
    CHECK(changed("period: 2026-Q3", "period: 2026-Q1") ==
          Lines{"21:18 error CX283 2026-Q1 | 2026-Q1"});
    CHECK(codes("period: 2026-Q3", "period: 2025-Q4") == "CX283");
    CHECK(codes("period: 2026-Q3", "period: 2026-09") == "CX283");
    CHECK(codes("{period: 2026-Q3}", "{value: 3}") == "CX061");
  }

  TEST_CASE("factors are two other KPIs") {
    CHECK(codes("[contact, number]", "[contact]") == "CX066");
    CHECK(codes("[contact, number]", "[contact, contact]") == "CX101");
    CHECK(codes("[contact, number]", "[contact, cost]") == "CX281");
    CHECK(codes("[contact, number]", "[contact, numbre]") == "CX102");
    CHECK(codes("[contact, number]", "contact") == "CX062");
  }

  TEST_CASE("decisions have a date") {
    CHECK(codes("{date: 2026-04-14, what: Ziel bestätigt}", "{what: Ziel bestätigt}") == "CX061");
    CHECK(codes("date: 2026-04-14", "date: 2026-04-31") == "CX069");
  }

  TEST_CASE("unknown ids, duplicate ids, unknown keys, no KPI") {
    CHECK(codes("influenced_by: [logistics]", "influenced_by: [logistic]") == "CX102");
    CHECK(codes("id: ease", "id: nps").find("CX101") == 0);
    CHECK(codes("owner: Marketing", "onwer: Marketing") == "CX060");
    CHECK(findings("cxmat: 1\nkpi_review: x\ntitle: X\nkpis: []\n") ==
          Lines{"4:1 error CX131 kpis"});
  }
}
