// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/json_of.hpp"

#include <array>
#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

constexpr std::array<std::string_view, 2> kinds{"department", "system"};
constexpr std::array<std::string_view, 4> ways{"system", "meeting", "ad_hoc", "none"};
constexpr std::array<std::string_view, 3> states{"works", "fails", "unjudged"};

Json counts(const FlowCounts& counts) {
  return {{"flows", counts.flows},       {"needed", counts.needed},
          {"working", counts.working},   {"failing", counts.failing},
          {"unjudged", counts.unjudged}, {"coverage", nullable(counts.coverage())}};
}

Json flow(const SiloMap& map, const InformationFlow& flow) {
  Json reported = Json::array();
  if (flow.reported_by_from) {
    reported.push_back("from");
  }
  if (flow.reported_by_to) {
    reported.push_back("to");
  }
  return {{"id", flow.id.empty() ? Json(nullptr) : Json(flow.id)},
          {"content", texts(flow.content)},
          {"from", map.units[flow.from].id},
          {"to", map.units[flow.to].id},
          {"way", word(std::optional(flow.way), ways)},
          {"delay", nullable(flow.delay)},
          {"needed", flow.needed},
          {"quality", nullable(flow.quality)},
          {"state", word(std::optional(flow.state()), states)},
          {"reported_by", std::move(reported)},
          {"used", nullable(flow.used)},
          {"contacts", nullable(flow.contacts)}};
}

Json unit(const FlowUnit& unit, const UnitFlows& flows) {
  return {{"id", unit.id},
          {"label", texts(unit.label)},
          {"kind", word(std::optional(unit.kind), kinds)},
          {"out", counts(flows.out)},
          {"in", counts(flows.in)},
          {"gives_nothing", flows.gives_nothing},
          {"gets_nothing", flows.gets_nothing}};
}

Json matrix(const SiloMap& map, const SiloFindings& findings) {
  Json list = Json::array();
  for (std::size_t from = 0; from < findings.matrix.size(); ++from) {
    for (std::size_t to = 0; to < findings.matrix.size(); ++to) {
      const FlowCell& cell = findings.matrix[from][to];
      if (cell.counts.flows > 0) {
        Json entry{{"from", map.units[from].id}, {"to", map.units[to].id}};
        entry["quality"] = nullable(cell.quality);
        entry.update(counts(cell.counts));
        list.push_back(std::move(entry));
      }
    }
  }
  return list;
}

Json one_way(const SiloMap& map, const SiloFindings& findings) {
  Json list = Json::array();
  for (const OneWay& street : findings.one_way) {
    list.push_back({{"from", map.units[street.from].id},
                    {"to", map.units[street.to].id},
                    {"needed_back", street.needed_back}});
  }
  return list;
}

}  // namespace

Json json_of(const SiloMap& map) {
  const SiloFindings findings = review(map);
  Json units = Json::array();
  for (std::size_t i = 0; i < map.units.size(); ++i) {
    units.push_back(unit(map.units[i], findings.units[i]));
  }
  Json flows = Json::array();
  for (const InformationFlow& each : map.flows) {
    flows.push_back(flow(map, each));
  }
  return {{"units", std::move(units)},
          {"flows", std::move(flows)},
          {"overall", counts(findings.overall)},
          {"reported", findings.reported},
          {"agreed", findings.agreed},
          {"agreement", nullable(findings.agreement())},
          {"matrix", matrix(map, findings)},
          {"one_way", one_way(map, findings)},
          // Positions in `flows`, from 0: a flow need not have an id.
          {"one_sided", findings.one_sided},
          {"missing", findings.missing},
          {"unused", findings.unused}};
}

}  // namespace cxmat::reports
