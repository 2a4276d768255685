// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/comparison_json.hpp"

#include "reports/formats/json_values.hpp"

#include <nlohmann/json.hpp>

#include <cstddef>
#include <vector>

namespace cxmat::reports {
namespace {

Json named(const std::string& text) {
  return text.empty() ? Json(nullptr) : Json(text);
}

Json interval(const std::optional<Interval>& interval) {
  return interval ? Json{{"low", interval->low}, {"high", interval->high}} : Json(nullptr);
}

Json unit(const ComparedUnit& unit) {
  return {{"assessment", unit.assessment},
          {"organisation",
           {{"name", named(unit.organisation.name)},
            {"industry", named(unit.organisation.industry)},
            {"size", named(unit.organisation.size)},
            {"country", named(unit.organisation.country)}}},
          {"label", texts(unit.label)},
          {"date", named(unit.date)},
          {"method", unit.method == RatedBy::self ? "self" : "third_party"},
          {"collection", unit.collection == Collection::survey ? "survey" : "consensus"},
          {"respondents", nullable(unit.respondents)},
          {"population", nullable(unit.population)}};
}

Json difference(const UnitDifference& found) {
  return {{"a", found.a},
          {"b", found.b},
          {"difference", found.difference},
          {"interval", interval(found.interval)},
          {"t", nullable(found.t)},
          {"degrees_of_freedom", nullable(found.degrees_of_freedom)},
          {"p", nullable(found.p)},
          {"adjusted_p", nullable(found.adjusted_p)},
          {"verdict", to_string(found.verdict)},
          {"not_tested",
           found.reason == NotTested::tested ? Json(nullptr) : Json(to_string(found.reason))}};
}

Json figure(const UnitFigure& figure) {
  const bool hidden = figure.state == UnitState::hidden || figure.state == UnitState::not_asked;
  return {{"state", to_string(figure.state)},
          {"n", hidden ? Json(nullptr) : Json(figure.n)},
          {"level_score", nullable(figure.level_score)},
          {"level", nullable(figure.level)},
          {"interval", interval(figure.interval)},
          {"capped", figure.capped},
          {"gap", nullable(figure.gap)}};
}

Json node(const ComparedNode& node) {
  Json units = Json::array();
  for (const UnitFigure& each : node.units) {
    units.push_back(figure(each));
  }
  return {{"id", node.id},
          {"parent", named(node.parent)},
          {"kind", to_string(node.kind)},
          {"label", texts(node.label)},
          {"levels", node.levels},
          {"mean", nullable(node.mean)},
          {"units", std::move(units)},
          {"difference", node.difference ? difference(*node.difference) : Json(nullptr)}};
}

Json ranking(const Ranking& ranking) {
  Json places = Json::array();
  for (const RankedUnit& place : ranking.places) {
    places.push_back({{"unit", place.unit}, {"rank", place.rank}, {"tested", place.tested}});
  }
  Json pairs = Json::array();
  for (const UnitDifference& pair : ranking.pairs) {
    pairs.push_back(difference(pair));
  }
  Json together = Json::array();
  for (const std::vector<std::size_t>& run : ranking.runs) {
    Json units = Json::array();
    for (const std::size_t place : run) {
      units.push_back(ranking.places[place].unit);
    }
    together.push_back(std::move(units));
  }
  return {{"node", ranking.node},
          {"places", std::move(places)},
          {"unranked", ranking.unranked},
          {"together", std::move(together)},
          {"pairs", std::move(pairs)}};
}

Json left_out(const LeftOutQuestionnaire& left) {
  return {{"id", left.id},
          {"title", texts(left.title)},
          {"why", to_string(left.why)},
          {"versions", left.versions}};
}

}  // namespace

std::string render_comparison_json(const Comparison& comparison, std::string_view producer) {
  Json units = Json::array();
  for (const ComparedUnit& each : comparison.units) {
    units.push_back(unit(each));
  }
  Json left = Json::array();
  for (const LeftOutQuestionnaire& each : comparison.left_out) {
    left.push_back(left_out(each));
  }
  Json nodes = Json::array();
  for (const ComparedNode& each : comparison.nodes) {
    nodes.push_back(node(each));
  }
  const Json json = {
      {"schema_version", comparison_schema_version},
      {"kind", "comparison"},
      {"producer", std::string(producer)},
      {"compared", to_string(comparison.kind)},
      {"smallest_difference_that_matters", smallest_change_that_matters},
      {"one_organisation", comparison.one_organisation},
      {"mixed_methods", comparison.mixed_methods},
      {"overall_compared", comparison.overall},
      {"other_versions", comparison.other_versions},
      {"left_out", std::move(left)},
      {"units", std::move(units)},
      {"nodes", std::move(nodes)},
      {"ranking", comparison.ranking ? ranking(*comparison.ranking) : Json(nullptr)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
