/// \file
/// Templates, stylesheets and JSON Schemas, embedded at build time from reports/templates,
/// reports/styles and questionnaires/schema.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::reports {

/// The bytes of an embedded file by its name, e.g. "report.html.mustache" or "report.css".
/// Throws std::logic_error for a name that does not exist: a bug.
[[nodiscard]] std::string_view asset(std::string_view name);

}  // namespace cxmat::reports
