/// \file
/// What all HTML documents share: charts as SVG, the stylesheet, the parts of the templates, and a
/// policy that allows nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/view/figure.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports {

[[nodiscard]] std::string draw_svg(const view::Drawing& drawing);

/// The embedded template of that name, filled.
[[nodiscard]] std::string html_page(std::string_view name, TemplateValue::Object data);

}  // namespace cxmat::reports
