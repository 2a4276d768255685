/// \file
/// What all HTML documents share: charts as SVG, the stylesheet, the parts of the templates, and a
/// policy that allows nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/formats/templates/template_set.hpp"
#include "reports/view/figure.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports {

[[nodiscard]] std::string draw_svg(const view::Drawing& drawing);

/// The template of that name, filled. `colours` are rules that come behind the stylesheet's.
[[nodiscard]] std::string html_page(std::string_view name, TemplateValue::Object data,
                                    const TemplateSet& templates = {},
                                    std::string_view colours = {});

}  // namespace cxmat::reports
