/// \file
/// What the templates know of page 1.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/figure_data.hpp"
#include "reports/formats/template_value.hpp"
#include "reports/view/view.hpp"

namespace cxmat::reports {

/// `cover` of the view model.
[[nodiscard]] TemplateValue page_one_data(const view::View& view, const Draw& draw);

}  // namespace cxmat::reports
