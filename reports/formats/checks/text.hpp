/// \file
/// The gate's outcomes for a terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/checks.hpp"

#include <string>

namespace cxmat::reports {

/// A table, the counts, the verdict.
[[nodiscard]] std::string render_checks_text(const view::ChecksPart& part,
                                             const Messages& messages);

}  // namespace cxmat::reports
