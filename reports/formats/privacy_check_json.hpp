/// \file
/// What an attacker can work out, for scripts: every hidden cell with its bounds, in full
/// precision. The shape is described in docs/privacy-check.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/attack.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports {

/// `found` is the attack on `published`; `version` is that of cxmat.
[[nodiscard]] std::string privacy_check_json(const attack::Published& published,
                                             const attack::AttackResult& found,
                                             std::string_view version);

}  // namespace cxmat::reports
