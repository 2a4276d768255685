/// \file
/// Rules about German and English side by side.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/texts.hpp>

namespace cxmat::lint {

/// A figure that only one language has, or number words that contradict each other. {0} German,
/// {1} English numbers without a counterpart, - for
/// none.
[[nodiscard]] Findings numbers_differ(const Subject& subject);

/// A ${...} that only one language has. {0} placeholder, {1} language that lacks it.
[[nodiscard]] Findings placeholders_differ(const Subject& subject);

inline constexpr double lowest_length_ratio = 0.6;  ///< German code points / English ones
inline constexpr double highest_length_ratio = 1.8;
inline constexpr std::size_t shortest_compared = 40;  ///< code points of the longer text

/// Where something was probably left out in one language. {0} ratio.
[[nodiscard]] Findings lengths_differ(const Subject& subject);

}  // namespace cxmat::lint
