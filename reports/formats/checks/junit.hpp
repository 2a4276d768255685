/// \file
/// The gate's outcomes as JUnit XML, which CI servers show as tests: one suite, one case a rule.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/checks.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports {

/// What blocks is a <failure>; what only warns passes, with its text in <system-out>: the format
/// knows no warnings. `assessment` is the suite's name. No times: the output is reproducible.
[[nodiscard]] std::string render_checks_junit(const view::ChecksPart& part,
                                              std::string_view assessment);

}  // namespace cxmat::reports
