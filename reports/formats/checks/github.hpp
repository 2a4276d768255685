/// \file
/// The gate's outcomes as GitHub annotations: lines on standard output that the runner picks up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/checks.hpp"

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// GitHub shows ten annotations of a kind per step; more would be lost without a word.
inline constexpr std::size_t most_annotations = 10;

/// "::error file=...,title=...::..." for what blocks, then "::warning ...": at most
/// `most_annotations` in all, the last of which says how many more there are. `file` is what they
/// are pinned to, with slashes. Line ends, percent signs, and in properties colons and commas, are
/// percent-encoded, so that no text can end its annotation or start a command.
/// The table of render_checks_text() stands before them, in it nothing that a runner could take for
/// a command: "::" and "##[" are broken up.
[[nodiscard]] std::string render_checks_github(const view::ChecksPart& part, std::string_view file,
                                               const Messages& messages);

}  // namespace cxmat::reports
