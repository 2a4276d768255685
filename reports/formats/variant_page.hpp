/// \file
/// The template that a variant of the report starts from.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports {

/// "report.html.mustache" of the full report in "html", "summary.md.mustache" of the summary in
/// "md".
[[nodiscard]] std::string page_of(Variant variant, std::string_view format);

}  // namespace cxmat::reports
