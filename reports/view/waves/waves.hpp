/// \file
/// The chapter on waves: what changed since the wave before, whether that is more than chance,
/// where things are heading, and who took part.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <optional>
#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct WavesPart {
  std::string message;               ///< what moved
  std::vector<std::string> remarks;  ///< how it was compared; what became of the plan
  std::vector<Figure> figures;
  std::optional<Table> changes;
  std::vector<std::string> trend;
  std::optional<Table> trends;
  Table participation;
  std::optional<Table> groups;
};

/// Nothing with a single wave or where nothing is scored. Action plans among the `instruments` that
/// the latest wave was held against are counted up.
[[nodiscard]] std::optional<WavesPart> waves(const Protected<Assessment>& assessment,
                                             const Messages& messages,
                                             std::span<const Instrument> instruments = {});

}  // namespace cxmat::reports::view
