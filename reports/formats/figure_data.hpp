/// \file
/// A chart of the view as values for a template.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/view/figure.hpp"

#include <functional>
#include <string>

namespace cxmat::reports {

/// How a format draws a chart; "" where it cannot.
using Draw = std::function<std::string(const view::Drawing& drawing)>;

[[nodiscard]] TemplateValue figure_data(const view::Figure& figure, const Draw& draw);

}  // namespace cxmat::reports
