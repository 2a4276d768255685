/// \file
/// What was made of a platform's exports, for a terminal: a working report for the person who holds
/// the files, with counts of groups of any size.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/exports/import.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// A table per file. `engagement`: what is asked, or null.
[[nodiscard]] std::string render_import_text(std::span<const exports::FileReport> files,
                                             const Engagement* engagement,
                                             const Messages& messages);

}  // namespace cxmat::reports
