/// \file
/// Who took part: respondents against people invited.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace cxmat::reports::view {

/// Of the latest wave; nothing where hidden or where there is no wave.
[[nodiscard]] std::optional<std::int64_t> respondents_of(const Assessment& assessment);

/// People invited to the latest wave: as the wave says, else the sum over the groups of the first
/// grouping that names them all.
[[nodiscard]] std::optional<std::int64_t> population_of(const Assessment& assessment);

/// "53% (64 of 120)"; the counts alone where more answered than were invited.
[[nodiscard]] std::string response_rate(std::int64_t respondents, std::int64_t population,
                                        const Messages& messages);

/// The latest wave's name, isolated; "" where there is none.
[[nodiscard]] std::string latest_wave(const Assessment& assessment, Language language);

}  // namespace cxmat::reports::view
