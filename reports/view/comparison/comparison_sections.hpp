/// \file
/// A comparison as the sections of a document.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/section.hpp"

#include <cxmat/comparison/comparison.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// "Comparison of 6 results".
[[nodiscard]] std::string comparison_title(const Comparison& comparison, const Messages& messages);

/// Of two units: how they differ. Of more: their ranks and a heat map. Then what to know before
/// anybody draws conclusions.
[[nodiscard]] std::vector<Section> comparison_sections(const Comparison& comparison,
                                                       const Messages& messages);

}  // namespace cxmat::reports::view
