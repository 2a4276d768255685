/// \file
/// A table of the view as values for a template.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/view/table.hpp"

namespace cxmat::reports {

/// Shares become bars of ten characters; a row's depth becomes em spaces.
[[nodiscard]] TemplateValue table_data(const view::Table& table);

}  // namespace cxmat::reports
