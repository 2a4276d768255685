/// \file
/// What was made of a platform's exports, as JSON (import-report.schema.json).
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/exports/import.hpp>

#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// `engagement`: what is asked, or null. Of a single file the main keys stand at the top, too.
[[nodiscard]] std::string render_import_json(std::span<const exports::FileReport> files,
                                             const Engagement* engagement,
                                             std::string_view version);

}  // namespace cxmat::reports
