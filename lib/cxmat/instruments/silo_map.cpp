// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/silo_map.hpp"

#include <algorithm>
#include <tuple>

namespace cxmat {
namespace {

using State = InformationFlow::State;

constexpr double working_from = 3;

std::optional<double> share(std::size_t part, std::size_t all) noexcept {
  return all == 0 ? std::nullopt
                  : std::optional(static_cast<double>(part) / static_cast<double>(all));
}

void count(const InformationFlow& flow, FlowCounts& counts) {
  ++counts.flows;
  if (flow.needed) {
    ++counts.needed;
    const State state = flow.state();
    ++(state == State::works   ? counts.working
       : state == State::fails ? counts.failing
                               : counts.unjudged);
  }
}

/// How well what flows from one unit to another works.
struct Quality {
  double sum = 0;
  std::size_t n = 0;
  std::size_t working = 0;
  std::size_t unjudged = 0;

  void add(const InformationFlow& flow) {
    working += flow.state() == State::works ? 1U : 0U;
    unjudged += flow.state() == State::unjudged ? 1U : 0U;
    if (flow.way != InformationFlow::Way::none && flow.quality) {
      sum += *flow.quality;
      ++n;
    }
  }
};

using Qualities = std::vector<std::vector<Quality>>;

Qualities add_matrix(const SiloMap& map, SiloFindings& findings) {
  const std::size_t units = map.units.size();
  Qualities qualities(units, std::vector<Quality>(units));
  findings.matrix.assign(units, std::vector<FlowCell>(units));
  findings.units.assign(units, {});
  for (const InformationFlow& flow : map.flows) {
    qualities[flow.from][flow.to].add(flow);
    count(flow, findings.overall);
    count(flow, findings.matrix[flow.from][flow.to].counts);
    count(flow, findings.units[flow.from].out);
    count(flow, findings.units[flow.to].in);
  }
  for (std::size_t from = 0; from < units; ++from) {
    for (std::size_t to = 0; to < units; ++to) {
      const Quality& quality = qualities[from][to];
      if (quality.n > 0) {
        findings.matrix[from][to].quality = quality.sum / static_cast<double>(quality.n);
      }
    }
  }
  return qualities;
}

void add_isolated(const Qualities& qualities, SiloFindings& findings) {
  const auto nothing = [](const Quality& quality) {
    return quality.working == 0 && quality.unjudged == 0;
  };
  for (std::size_t unit = 0; unit < qualities.size(); ++unit) {
    findings.units[unit].gives_nothing = std::ranges::all_of(qualities[unit], nothing);
    findings.units[unit].gets_nothing =
        std::ranges::all_of(qualities, nothing, [unit](const auto& row) { return row[unit]; });
  }
}

/// Between departments alone: a system has no needs of its own.
std::vector<OneWay> one_way_streets(const SiloMap& map, const Qualities& qualities,
                                    const SiloFindings& findings) {
  std::vector<OneWay> streets;
  const auto is_department = [&map](std::size_t unit) {
    return map.units[unit].kind == FlowUnit::Kind::department;
  };
  for (std::size_t from = 0; from < qualities.size(); ++from) {
    for (std::size_t to = 0; to < qualities.size(); ++to) {
      const Quality& back = qualities[to][from];
      if (is_department(from) && is_department(to) && qualities[from][to].working > 0 &&
          back.working == 0 && back.unjudged == 0) {
        streets.push_back(
            {.from = from, .to = to, .needed_back = findings.matrix[to][from].counts.failing});
      }
    }
  }
  std::ranges::stable_sort(streets, std::ranges::greater{}, &OneWay::needed_back);
  return streets;
}

std::vector<std::size_t> missing(const SiloMap& map) {
  std::vector<std::size_t> flows;
  for (std::size_t i = 0; i < map.flows.size(); ++i) {
    if (map.flows[i].needed && map.flows[i].state() == State::fails) {
      flows.push_back(i);
    }
  }
  std::ranges::stable_sort(flows, {}, [&map](std::size_t flow) {
    const std::optional<double>& contacts = map.flows[flow].contacts;
    return std::tuple(!contacts.has_value(), -contacts.value_or(0));
  });
  return flows;
}

void add_reports(const SiloMap& map, SiloFindings& findings) {
  for (std::size_t i = 0; i < map.flows.size(); ++i) {
    const InformationFlow& flow = map.flows[i];
    if (flow.reported_by_from && flow.reported_by_to) {
      ++findings.agreed;
    } else if (flow.reported_by_from || flow.reported_by_to) {
      findings.one_sided.push_back(i);
    }
    if (flow.way != InformationFlow::Way::none && flow.used == false) {
      findings.unused.push_back(i);
    }
  }
  findings.reported = findings.agreed + findings.one_sided.size();
}

}  // namespace

InformationFlow::State InformationFlow::state() const noexcept {
  if (way == Way::none) {
    return State::fails;
  }
  return !quality ? State::unjudged : *quality >= working_from ? State::works : State::fails;
}

std::optional<double> FlowCounts::coverage() const noexcept {
  return share(working, working + failing);
}

std::optional<double> SiloFindings::agreement() const noexcept {
  return share(agreed, reported);
}

SiloFindings review(const SiloMap& map) {
  SiloFindings findings;
  const Qualities qualities = add_matrix(map, findings);
  add_isolated(qualities, findings);
  findings.one_way = one_way_streets(map, qualities, findings);
  findings.missing = missing(map);
  add_reports(map, findings);
  return findings;
}

}  // namespace cxmat
