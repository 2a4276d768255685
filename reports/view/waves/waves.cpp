// SPDX-License-Identifier: Apache-2.0
#include "reports/view/waves/waves.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/waves/changes.hpp"
#include "reports/view/waves/charts.hpp"
#include "reports/view/waves/participation.hpp"
#include "reports/view/waves/trends.hpp"

#include <algorithm>
#include <cstdint>
#include <variant>

namespace cxmat::reports::view {
namespace {

/// "2 of 5 items of the plan are reached"; empty where no plan was held against this wave.
std::string plan_sentence(std::span<const Instrument> instruments, const Messages& messages) {
  std::int64_t checked = 0;
  std::int64_t reached = 0;
  for (const Instrument& instrument : instruments) {
    if (const auto* plan = std::get_if<PitStop>(&instrument)) {
      checked += std::ranges::count_if(plan->checks, [](const PitStopCheck& check) {
        return check.movement != PitStopMovement::unknown;
      });
      reached +=
          std::ranges::count(plan->checks, PitStopMovement::reached, &PitStopCheck::movement);
    }
  }
  return checked == 0 ? std::string()
                      : messages.counted("report.waves.plan", checked,
                                         {whole(reached, messages.language())});
}

}  // namespace

std::optional<WavesPart> waves(const Protected<Assessment>& assessment, const Messages& messages,
                               std::span<const Instrument> instruments) {
  WavesPart part;
  part.figures = wave_charts(*assessment, messages);
  if (part.figures.empty()) {
    return std::nullopt;
  }
  part.message = moved(*assessment, messages);
  part.remarks = change_remarks(*assessment, messages);
  if (std::string plan = plan_sentence(instruments, messages); !plan.empty()) {
    part.remarks.insert(part.remarks.begin(), std::move(plan));
  }
  part.changes = change_table(*assessment, messages);
  part.trend = trend_sentences(*assessment, messages);
  part.trends = trend_table(*assessment, messages);
  part.participation = wave_table(*assessment, messages);
  part.groups = wave_groups(*assessment, messages);
  return part;
}

}  // namespace cxmat::reports::view
