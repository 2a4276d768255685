/// \file
/// A condition as it can be read: ids without the signs around them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/condition.hpp>

#include <string>

namespace cxmat::reports {

/// "own_named = 'no'" for the condition "${own_named} = 'no'", on one line.
[[nodiscard]] std::string condition_text(const Condition& condition);

}  // namespace cxmat::reports
