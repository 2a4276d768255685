/// \file
/// What an attacker can work out, for a terminal: how much was attacked, the cells that are known
/// best, and whether the results may be passed on.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/attack.hpp>
#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat::reports {

/// `found` is the attack on `published`.
[[nodiscard]] std::string render_privacy_check(const attack::Published& published,
                                               const attack::AttackResult& found,
                                               Language language);

}  // namespace cxmat::reports
