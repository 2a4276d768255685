/// \file
/// `cxmat whatif` for scripts: full precision, absent is null, no composed sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/assessment/whatif/set.hpp>
#include <cxmat/assessment/whatif/whatif.hpp>

#include <string>

namespace cxmat::reports {

/// See docs/whatif.md for the keys. `way` was made from `assessment`.
[[nodiscard]] std::string way_json(const Protected<Assessment>& assessment, const whatif::Way& way);

/// `effect` was made from `before`.
[[nodiscard]] std::string effect_json(const Protected<Assessment>& before,
                                      const Protected<Assessment>& after,
                                      const whatif::Effect& effect);

}  // namespace cxmat::reports
