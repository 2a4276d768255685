/// \file
/// The instruments: what an expert or a workshop writes down beside the questionnaires. Each has a
/// struct of what the file says and a pure function review() that works out its findings.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/instruments/automation.hpp>
#include <cxmat/instruments/goal_conflicts.hpp>
#include <cxmat/instruments/instrument_head.hpp>
#include <cxmat/instruments/kpi_review.hpp>
#include <cxmat/instruments/pitstop/pitstop.hpp>
#include <cxmat/instruments/silo_map.hpp>
#include <cxmat/instruments/touchpoints.hpp>

#include <variant>

namespace cxmat {

/// Each alternative has a member `head`.
using Instrument =
    std::variant<Touchpoints, Automation, GoalConflicts, SiloMap, KpiReview, PitStop>;

[[nodiscard]] inline const InstrumentHead& head_of(const Instrument& instrument) {
  return std::visit([](const auto& each) -> const InstrumentHead& { return each.head; },
                    instrument);
}

}  // namespace cxmat
