/// \file
/// The gate's outcomes as Markdown for the page of a CI job.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/checks.hpp"

#include <cstddef>
#include <string>

namespace cxmat::reports {

/// GitHub refuses a summary of more than 1 MiB altogether; other steps want to say something, too.
inline constexpr std::size_t most_summary_bytes = 900'000;

/// A heading, the verdict, one table; no images. Rows that would make it longer than
/// `most_summary_bytes` are left out, and their number said. What blocks comes first.
[[nodiscard]] std::string render_checks_summary(const view::ChecksPart& part,
                                                const Messages& messages);

}  // namespace cxmat::reports
