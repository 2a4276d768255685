/// \file
/// The report's stylesheet under somebody's own accent.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/diagnostic.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports {

/// Rules to put behind report.css; nothing for an empty accent. `accent`: "#rrggbb".
[[nodiscard]] std::string accent_css(std::string_view accent);

/// Whether another colour was taken than `accent`: accent_adjusted where light and print show
/// another one, a note accent_in_dark where only dark screens do. `where`: the assessment.
[[nodiscard]] Diagnostics accent_findings(std::string_view accent, const Location& where);

}  // namespace cxmat::reports
