/// \file
/// Who took part: respondents against people invited.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/participation.hpp>

#include <cstdint>
#include <string>

namespace cxmat::reports::view {

using cxmat::population_of;
using cxmat::respondents_of;

/// "53% (64 of 120)"; the counts alone where more answered than were invited.
[[nodiscard]] std::string response_rate(std::int64_t respondents, std::int64_t population,
                                        const Messages& messages);

/// The latest wave's name, isolated; "" where there is none.
[[nodiscard]] std::string latest_wave(const Assessment& assessment, Language language);

}  // namespace cxmat::reports::view
