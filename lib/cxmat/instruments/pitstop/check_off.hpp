/// \file
/// What became of a plan: a later wave checks its items off.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/instruments/pitstop/pitstop.hpp>

#include <string>

namespace cxmat {

/// `plan` with the latest wave of `assessment` held against it, as of `date` (YYYY-MM-DD or empty):
/// unchanged where that is the wave the plan was drafted from. A difference from `from` counts
/// where `from` lies outside the 95 % interval of the score now; where there is no interval (a
/// consensus), any difference that two decimals show.
[[nodiscard]] PitStop check_off(PitStop plan, const Protected<Assessment>& assessment,
                                std::string date);

}  // namespace cxmat
