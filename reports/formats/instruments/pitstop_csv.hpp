/// \file
/// A pit stop as CSV, for the spreadsheet in which an action plan is kept.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/pitstop/pitstop.hpp>

#include <string>

namespace cxmat::reports {

/// One line an item, the actions first in their order, then the others in the plan's; headings and
/// words in `language`. RFC 4180, commas, LF.
[[nodiscard]] std::string render_pitstop_csv(const PitStop& plan, Language language);

}  // namespace cxmat::reports
