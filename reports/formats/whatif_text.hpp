/// \file
/// `cxmat whatif` for the terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/whatif/set.hpp>
#include <cxmat/assessment/whatif/whatif.hpp>
#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat::reports {

/// The cheapest way to a level: what is wanted, the steps with what they cost, and how sure it is
/// that nothing is cheaper. `way` was made from `assessment`. At most 100 columns wide.
[[nodiscard]] std::string render_way(const Protected<Assessment>& assessment,
                                     const whatif::Way& way, Language language);

/// The nodes of `effect` before and after. `effect` was made from `before`.
[[nodiscard]] std::string render_effect(const Protected<Assessment>& before,
                                        const Protected<Assessment>& after,
                                        const whatif::Effect& effect, Language language);

}  // namespace cxmat::reports
