/// \file
/// What all Markdown documents share: the parts of the templates, and tidy empty lines.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/formats/templates/template_set.hpp"
#include "reports/view/figure.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports {

/// Nothing: the tables speak for the charts.
[[nodiscard]] std::string no_drawing(const view::Drawing& drawing);

/// The template of that name, filled: one empty line where its parts leave several, one
/// line end at the end.
[[nodiscard]] std::string markdown_page(std::string_view name, const TemplateValue::Object& data,
                                        const TemplateSet& templates = {});

}  // namespace cxmat::reports
