// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/checks/json.hpp"

#include "reports/formats/json_values.hpp"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <algorithm>

namespace cxmat::reports {
namespace {

constexpr int schema_version = 1;

Json groups(const Assessment& assessment, const CheckOutcome& outcome) {
  if (!outcome.figure.groups) {
    return nullptr;
  }
  const auto grouping =
      std::ranges::find(assessment.groupings, outcome.rule.grouping, &GroupingResult::column);
  return {{"lower", grouping->values[outcome.figure.groups->lower].name},
          {"higher", grouping->values[outcome.figure.groups->higher].name}};
}

Json rule(const Assessment& assessment, const CheckOutcome& outcome) {
  const CheckRule& rule = outcome.rule;
  const CheckFigure& figure = outcome.figure;
  const bool judged = figure.why == NotJudged::judged;
  const auto& interval = figure.interval;
  return {{"rule", std::string(to_string(rule.kind))},
          {"node", has_node(rule.kind) ? Json(rule.node) : Json(nullptr)},
          {"between", rule.grouping.empty() ? Json(nullptr) : Json(rule.grouping)},
          {"limit", rule.limit.value()},
          {"on", std::string(to_string(rule.on))},
          {"severity", std::string(to_string(rule.severity))},
          {"state", std::string(to_string(outcome.state))},
          {"why", judged ? Json(nullptr) : Json(std::string(to_string(figure.why)))},
          {"held", nullable(outcome.held)},
          {"value", nullable(figure.value)},
          {"interval", interval ? Json::array({interval->low, interval->high}) : Json(nullptr)},
          {"before", nullable(figure.before)},
          {"now", nullable(figure.now)},
          {"groups", groups(assessment, outcome)}};
}

}  // namespace

std::string render_checks_json(const Protected<Assessment>& assessment,
                               const CheckOutcomes& outcomes, std::string_view version) {
  const CheckCounts counts = count(outcomes);
  Json rules = Json::array();
  for (const CheckOutcome& outcome : outcomes) {
    rules.push_back(rule(*assessment, outcome));
  }
  const Json json = {{"schema_version", schema_version},
                     {"producer", fmt::format("cxmat {}", version)},
                     {"assessment", assessment->engagement.id},
                     {"passes", counts.failed == 0},
                     {"passed", counts.passed},
                     {"warned", counts.warned},
                     {"failed", counts.failed},
                     {"rules", std::move(rules)}};
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

}  // namespace cxmat::reports
