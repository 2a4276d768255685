/// \file
/// Small goal conflicts, silo map and KPI review, as their files would say it, with something
/// missing in each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/findings.hpp"

#include <cxmat/formats/instruments/goal_conflicts_reader.hpp>
#include <cxmat/formats/instruments/kpi_review_reader.hpp>
#include <cxmat/formats/instruments/silo_map_reader.hpp>

#include <string_view>

namespace cxmat::testing {

/// Calls against selling, open, both with a bonus; parcels against solutions, settled; three of the
/// ten pairs are rated, and one more within a department.
inline constexpr std::string_view small_goals_text = R"yaml(cxmat: 1
goal_conflicts: small
title: {de: Ziele, en: Goals}
date: 2026-09-22
departments:
  - {id: service, label: {de: Kundenservice, en: Service}}
  - {id: sales, label: {de: Vertrieb, en: Sales}}
  - {id: logistics, label: {de: Logistik, en: Logistics}}
goals:
  - {id: calls, label: {de: Kürzere Gespräche, en: Shorter calls}, department: service, driver: cost, kpi: AHT, direction: down, weight: 2, bonus: true}
  - {id: solved, label: {de: Gelöst, en: Solved}, department: service, driver: quality}
  - {id: selling, label: {de: Zusatzverkauf, en: Cross-selling}, department: sales, driver: growth, weight: 2, bonus: true}
  - {id: parcels, label: {de: Günstige Pakete, en: Cheap parcels}, department: logistics, driver: cost}
effects:
  - {from: calls, to: selling, effect: -2, rated_by: service, because: {de: Keine Zeit., en: No time.}, settled: open}
  - {from: calls, to: selling, effect: 0, rated_by: sales}
  - {from: parcels, to: solved, effect: -2, settled: escalation}
  - {from: solved, to: selling, effect: 1}
  - {from: calls, to: solved, effect: -1}
)yaml";

inline constexpr std::string_view small_silos_text = R"yaml(cxmat: 1
silo_map: small
title: {de: Flüsse, en: Flows}
units:
  - {id: service, label: {de: Kundenservice, en: Service}}
  - {id: logistics, label: {de: Logistik, en: Logistics}}
  - {id: crm, label: CRM, kind: system}
flows:
  - {id: status, content: {de: Sendungsstatus, en: Parcel status}, from: logistics, to: service, way: none, needed: true, reported_by: [to], contacts: 41000}
  - {content: {de: Schäden, en: Damage}, from: service, to: logistics, way: system, needed: true, quality: 4, reported_by: [from, to]}
  - {content: {de: Historie, en: History}, from: crm, to: service, way: system, needed: true}
  - {content: {de: Foliensatz, en: Slides}, from: service, to: logistics, way: meeting, needed: false, quality: 3, used: false, delay: 7}
)yaml";

inline constexpr std::string_view small_kpis_text = R"yaml(cxmat: 1
kpi_review: small
title: {de: Kennzahlen, en: KPIs}
date: 2026-10-05
departments:
  - {id: service, label: {de: Kundenservice, en: Service}}
  - {id: logistics, label: {de: Logistik, en: Logistics}}
kpis:
  - id: nps
    label: {de: Empfehlung, en: Recommendation}
    kind: nps
    owner: Marketing
    target: 40
    last_decision: {date: 2026-04-14}
    series: [{period: 2026-Q1, value: 35, n: 500}, {period: 2026-Q2, value: 35, n: 500}, {period: 2026-Q3, value: 35, n: 500}]
  - id: ces
    label: {de: Leichtigkeit, en: Ease}
    kind: ces
    variant: "2.0"
    owner: {de: Leitung Service, en: Head of service}
    last_decision: {date: 2024-04-14, what: {de: Rückruf, en: Call back}}
    series: [{period: 2026-Q1, value: 5.6, n: 900}, {period: 2026-Q2, value: 5.4, n: 900}, {period: 2026-Q3, value: 5.2}]
  - id: delivery
    label: {de: Lieferung, en: Delivery}
    kind: csat
    direction: up
    measured: [service]
    influenced_by: [logistics]
    bonus: true
    series: [{period: 2026-01, value: 4, n: 9}, {period: 2026-02, value: 3.9, n: 9}, {period: 2026-03, value: 3.8, n: 9}, {period: 2026-04, value: 3.7, n: 9}, {period: 2026-05, value: 3.6, n: 9}, {period: 2026-06, value: 3.5, n: 9}, {period: 2026-07, value: 3.4, n: 9}, {period: 2026-08, value: 3.2, n: 9}]
  - {id: value, label: {de: Wert, en: Value}, kind: value_adding_share, verdict: add}
)yaml";

[[nodiscard]] inline GoalConflicts small_goals(std::string_view text = small_goals_text) {
  return *read_goal_conflicts(test::parsed(text));
}
[[nodiscard]] inline SiloMap small_silos(std::string_view text = small_silos_text) {
  return *read_silo_map(test::parsed(text));
}
[[nodiscard]] inline KpiReview small_kpis(std::string_view text = small_kpis_text) {
  return *read_kpi_review(test::parsed(text));
}

}  // namespace cxmat::testing
