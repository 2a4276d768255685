/// \file
/// Rules as they are written in one word on the command line.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/check_rules.hpp>
#include <cxmat/core/result.hpp>

#include <string_view>

namespace cxmat {

/// "3.0", "ownership=2.5" or "ownership.mandate=2.5:warn": a limit, before it the node (`overall`
/// where none is named), after it how bad it is (off, warn, error; error where nothing is said).
/// Of maximum_gap "role=1.0" or "role@ownership=1.0": the grouping, and the node.
/// check_rule_text where it is none of these or the limit is out of range; `option` names where it
/// came from.
[[nodiscard]] Result<CheckRule> parse_rule(CheckKind kind, std::string_view text,
                                           std::string_view option);

}  // namespace cxmat
