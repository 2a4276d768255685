// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json_of.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::array<std::string_view, 9> kinds{"nps",
                                                "ces",
                                                "csat",
                                                "service_cost_per_customer",
                                                "first_contact_resolution",
                                                "value_adding_share",
                                                "avoidable_share",
                                                "self_service_share",
                                                "other"};
constexpr std::array<std::string_view, 2> variants{"1.0", "2.0"};
constexpr std::array<std::string_view, 2> directions{"up", "down"};
constexpr std::array<std::string_view, 2> triggers{"relationship", "transaction"};
constexpr std::array<std::string_view, 4> verdicts{"keep", "change", "drop", "add"};
constexpr std::array<std::string_view, 4> readings{"nothing", "plotted", "slope", "tested"};
constexpr std::array<std::string_view, 4> decisions{"recently", "long_ago", "never", "unknown"};

Json ids(const KpiReview& review, const std::vector<std::size_t>& positions) {
  Json list = Json::array();
  for (const std::size_t position : positions) {
    list.push_back(review.departments[position].id);
  }
  return list;
}

Json points(const Kpi& kpi) {
  Json list = Json::array();
  for (const Kpi::Point& point : kpi.series) {
    list.push_back({{"period", to_string(point.period)},
                    {"value", nullable(point.value)},
                    {"n", nullable(point.n)},
                    {"response_rate", nullable(point.response_rate)}});
  }
  return list;
}

Json test(const std::optional<MannKendall>& test) {
  if (!test) {
    return nullptr;
  }
  return {{"s", test->s},
          {"variance", test->variance},
          {"z", test->z},
          {"p", test->p},
          {"exact", test->exact}};
}

Json finding(const KpiReview& review, const Kpi& kpi, const KpiFinding& finding) {
  const KpiSeries& series = finding.series;
  return {{"values", series.values},
          {"reading", word(std::optional(series.reading), readings)},
          {"latest",
           series.latest ? Json(to_string(kpi.series[*series.latest].period)) : Json(nullptr)},
          {"slope", nullable(series.slope)},
          {"mann_kendall", test(series.test)},
          {"target_reached", nullable(series.reached)},
          {"lacks_n", series.lacks_n},
          {"orphan", finding.orphan},
          {"decided", word(finding.decided, decisions)},
          {"drop_candidate", finding.drop_candidate()},
          {"powerless", ids(review, finding.powerless)},
          {"nobody_can", finding.influence_known ? Json(finding.nobody_can) : Json(nullptr)},
          {"unfair_bonus", finding.unfair_bonus}};
}

Json decision(const std::optional<Kpi::Decision>& decision) {
  return decision ? Json{{"date", decision->date}, {"what", optional_texts(decision->what)}}
                  : Json(nullptr);
}

Json scale(const std::optional<Kpi::Scale>& scale) {
  return scale ? Json{{"min", scale->min}, {"max", scale->max}} : Json(nullptr);
}

Json kpi(const KpiReview& review, const Kpi& kpi, const KpiFinding& found) {
  Json json{{"id", kpi.id},
            {"label", texts(kpi.label)},
            {"kind", word(std::optional(kpi.kind), kinds)},
            {"variant", word(kpi.variant, variants)},
            {"scale", scale(kpi.scale)},
            {"direction", word(std::optional(kpi.direction), directions)},
            {"unit", optional_texts(kpi.unit)},
            {"definition", optional_texts(kpi.definition)},
            {"population", optional_texts(kpi.population)},
            {"trigger", word(kpi.trigger, triggers)},
            {"owner", optional_texts(kpi.owner)},
            {"measured", ids(review, kpi.measured)},
            {"influenced_by", kpi.influenced_by ? ids(review, *kpi.influenced_by) : Json(nullptr)},
            {"bonus", kpi.bonus},
            {"target", nullable(kpi.target)},
            {"last_decision", decision(kpi.last_decision)},
            {"verdict", word(kpi.verdict, verdicts)},
            {"series", points(kpi)}};
  json["findings"] = finding(review, kpi, found);
  return json;
}

Json missing(const KpiReview& review, const MissingKpi& missing) {
  Json list = Json::array();
  for (const Kpi::Kind kind : review.strategic[missing.expected]) {
    list.push_back(word(std::optional(kind), kinds));
  }
  return {{"any_of", std::move(list)},
          {"proposed", missing.proposed ? Json(review.kpis[*missing.proposed].id) : Json(nullptr)}};
}

Json drift(const KpiReview& review, const KpiDrift& drift) {
  Json list = Json::array();
  for (const KpiDrift::Point& point : drift.points) {
    list.push_back({{"period", to_string(point.period)}, {"nps", point.nps}, {"ces", point.ces}});
  }
  return {{"nps", review.kpis[drift.nps].id},
          {"ces", review.kpis[drift.ces].id},
          {"points", std::move(list)},
          {"nps_slope", nullable(drift.nps_slope)},
          {"ces_slope", nullable(drift.ces_slope)},
          {"warning", drift.warning}};
}

Json factors(const KpiReview& review, const KpiFactors& factors) {
  Json list = Json::array();
  for (const KpiFactors::Point& point : factors.points) {
    list.push_back({{"period", to_string(point.period)},
                    {"first", point.first},
                    {"second", point.second},
                    {"product", point.product},
                    {"stated", nullable(point.stated)}});
  }
  return {{"kpi", review.kpis[factors.kpi].id},
          {"first", review.kpis[factors.first].id},
          {"second", review.kpis[factors.second].id},
          {"points", std::move(list)},
          {"opposed", factors.opposed},
          {"differing", factors.differing}};
}

/// One JSON value for each of `all`.
template <class T>
Json list_of(const KpiReview& review, const std::vector<T>& all,
             Json (*each)(const KpiReview&, const T&)) {
  Json list = Json::array();
  for (const T& one : all) {
    list.push_back(each(review, one));
  }
  return list;
}

}  // namespace

Json json_of(const KpiReview& review) {
  const KpiReviewFindings findings = cxmat::review(review);
  Json kpis = Json::array();
  for (std::size_t i = 0; i < review.kpis.size(); ++i) {
    kpis.push_back(kpi(review, review.kpis[i], findings.kpis[i]));
  }
  return {{"departments", named_parts(review.departments)},
          {"kpis", std::move(kpis)},
          {"missing", list_of(review, findings.missing, missing)},
          {"drifts", list_of(review, findings.drifts, drift)},
          {"factors", list_of(review, findings.factors, factors)}};
}

}  // namespace cxmat::reports
