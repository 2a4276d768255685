/// \file
/// Who made a report, as values for a template.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"

#include <cxmat/assessment/engagement.hpp>

namespace cxmat::reports {

/// publisher, logo (a data: address) and alt; false where there is neither publisher nor logo.
[[nodiscard]] TemplateValue brand_data(const ReportSettings& settings);

}  // namespace cxmat::reports
