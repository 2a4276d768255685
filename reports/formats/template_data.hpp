/// \file
/// The view as values for a template. What a key means is the same in every format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/figure_data.hpp"
#include "reports/formats/template_value.hpp"
#include "reports/view/view.hpp"

namespace cxmat::reports {

[[nodiscard]] TemplateValue::Object template_data(const view::View& view, const Draw& draw);

}  // namespace cxmat::reports
