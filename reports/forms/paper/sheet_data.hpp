/// \file
/// A sheet as values for its templates.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/forms/paper/sheet.hpp"

namespace cxmat::reports::forms {

[[nodiscard]] TemplateValue::Object sheet_data(const Sheet& sheet, Language language);

}  // namespace cxmat::reports::forms
