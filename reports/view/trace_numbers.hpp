/// \file
/// The figures of a trace as texts: more decimals than a report shows, so that sums can be checked.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/core/decimal.hpp>
#include <cxmat/questionnaire/levels.hpp>

#include <cstdint>
#include <optional>
#include <span>
#include <string>

namespace cxmat::reports::view {

/// Decimals of scores and contributions.
inline constexpr int trace_decimals = 4;

/// "0.4531".
[[nodiscard]] std::string trace_score(double score, Language language);

/// "0.25", "1": without zeros at its end.
[[nodiscard]] std::string brief_score(double score, Language language);

/// "3.22": two decimals, unless that would put the figure on another level.
[[nodiscard]] std::string trace_level_score(double level_score, const Levels& levels,
                                            Language language);

/// "2", "0.63": whole, or with two decimals.
[[nodiscard]] std::string whole_or_hundredths(double number, Language language);

/// "1.5", with as many decimals as the number was given with.
[[nodiscard]] std::string as_given(Decimal number, Language language);

/// "2.5 to below 3.5"; "" for a level that there is not.
[[nodiscard]] std::string level_bounds(int level, const Levels& levels, const Messages& messages);

/// What figures come to that are rounded as they are shown, in units of their last decimal.
[[nodiscard]] std::int64_t sum_as_shown(std::span<const std::optional<double>> figures);

/// A figure (0 or more) in units of its last decimal, rounded as it is shown.
[[nodiscard]] std::int64_t as_shown(double figure);

}  // namespace cxmat::reports::view
