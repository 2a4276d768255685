/// \file
/// Whether templates of somebody's own may be used: well formed, about names that exist, and
/// making no more than a report that stands alone.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/templates/template_set.hpp"

#include <cxmat/core/diagnostic.hpp>

#include <string_view>

namespace cxmat::reports {

/// Everything that is wrong with the replaced files, in the order of template_files() and of their
/// lines. `folder` is put before their names in diagnostics. Without errors every page renders.
[[nodiscard]] Diagnostics check_templates(const TemplateSet& templates, std::string_view folder);

}  // namespace cxmat::reports
