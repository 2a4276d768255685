/// \file
/// The course of the overall level score over the waves, as a line the size of a word.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstddef>
#include <optional>

namespace cxmat::reports::view {

/// Two points make a change, not a course.
inline constexpr std::size_t fewest_waves_of_a_line = 3;

/// Nothing with fewer waves than fewest_waves_of_a_line or fewer than two that are shown. A hidden
/// wave is a hole. The sentence names the first and the last figure and claims no trend: waves()
/// does, where it is tested.
[[nodiscard]] std::optional<Figure> trend_line(const Protected<Assessment>& assessment,
                                               const Messages& messages);

}  // namespace cxmat::reports::view
