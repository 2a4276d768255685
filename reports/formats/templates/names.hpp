/// \file
/// Whether the names and parts that a page uses exist where it uses them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/templates/template_set.hpp"

#include <cxmat/core/diagnostic.hpp>

#include <string_view>

namespace cxmat::reports {

/// Follows `page` into its parts, each in every place where it is included. Finds unknown names
/// and parts, texts that are none, what would be written unescaped, parts that include themselves.
/// What a shipped part misses is reported where a replaced file includes it. May report one thing
/// several times.
[[nodiscard]] Diagnostics check_names(const TemplateSet& templates, const TemplateFile& page,
                                      std::string_view folder);

/// "DIR/report.css".
[[nodiscard]] std::string template_path(std::string_view folder, std::string_view name);

}  // namespace cxmat::reports
