// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/whatif_json.hpp"

#include "reports/formats/json_values.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstddef>
#include <optional>
#include <vector>

namespace cxmat::reports {
namespace {

std::string text_of(const Json& json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

Json ids(const Assessment& assessment, const std::vector<std::size_t>& nodes) {
  Json list = Json::array();
  for (const std::size_t node : nodes) {
    list.push_back(assessment.nodes[node].id);
  }
  return list;
}

Json gates(const Assessment& assessment, const std::vector<std::size_t>& positions) {
  Json list = Json::array();
  for (const std::size_t position : positions) {
    const GateResult& gate = assessment.gates[position];
    list.push_back({{"node", gate.node},
                    {"when", gate.gate.when.source},
                    {"facts", gate.gate.when.ids()},
                    {"cap", gate.gate.cap.value()}});
  }
  return list;
}

Json rating(const NodeResult& target, std::size_t node) {
  const auto practice = std::ranges::find(target.trace.practices, node, &PracticeTrace::node);
  return practice == target.trace.practices.end()
             ? Json(nullptr)
             : Json{{"level", practice->level}, {"rating", to_string(practice->rating)}};
}

Json steps(const Assessment& assessment, const whatif::Way& way) {
  Json list = Json::array();
  for (const whatif::Step& step : way.steps) {
    list.push_back({{"question", assessment.nodes[step.node].id},
                    {"choice", step.choice},
                    {"to", step.to},
                    {"before", step.before},
                    {"after", step.after},
                    {"effort", step.effort},
                    {"cost", step.cost},
                    {"lift", nullable(step.lift)},
                    {"practice", rating(assessment.nodes[way.node], step.node)},
                    {"must_exceed", nullable(step.must_exceed)}});
  }
  return list;
}

Json score(const Cell& cell) {
  return {{"level_score", cell ? nullable(cell->level_score) : Json(nullptr)},
          {"level", cell ? nullable(cell->level) : Json(nullptr)}};
}

}  // namespace

std::string way_json(const Protected<Assessment>& assessment, const whatif::Way& way) {
  const bool found = way.state == whatif::WayState::found;
  return text_of({{"node", assessment->nodes[way.node].id},
                  {"state", to_string(way.state)},
                  {"level", way.before ? Json(way.level) : Json(nullptr)},
                  {"from", nullable(way.from)},
                  {"before", nullable(way.before)},
                  {"after", nullable(way.after)},
                  {"cost", found ? Json(way.cost) : Json(nullptr)},
                  {"proven", found ? Json(way.proven) : Json(nullptr)},
                  {"dearer_at_most", nullable(way.dearer_at_most)},
                  {"steps", steps(*assessment, way)},
                  {"gates", gates(*assessment, way.gates)},
                  {"other_types", ids(*assessment, way.other_types)},
                  {"hidden", ids(*assessment, way.hidden)},
                  {"stuck", ids(*assessment, way.stuck)},
                  {"highest", nullable(way.highest)}});
}

std::string effect_json(const Protected<Assessment>& before, const Protected<Assessment>& after,
                        const whatif::Effect& effect) {
  Json set = Json::array();
  for (const whatif::Effect::Answered& answered : effect.set) {
    set.push_back({{"question", before->nodes[answered.node].id}, {"answer", answered.answer}});
  }
  Json nodes = Json::array();
  for (const std::size_t node : effect.nodes) {
    const bool shown = before->nodes[node].overall && after->nodes[node].overall;
    nodes.push_back({{"id", before->nodes[node].id},
                     {"suppressed", !shown},
                     {"before", score(shown ? before->nodes[node].overall : std::nullopt)},
                     {"after", score(shown ? after->nodes[node].overall : std::nullopt)}});
  }
  return text_of({{"set", std::move(set)},
                  {"hidden", ids(*before, effect.hidden)},
                  {"nodes", std::move(nodes)}});
}

}  // namespace cxmat::reports
