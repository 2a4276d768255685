/// \file
/// What the templates know of a questionnaire's chapter, and of how a figure is made.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/figure_data.hpp"
#include "reports/formats/template_value.hpp"
#include "reports/view/chapter.hpp"
#include "reports/view/trace.hpp"

namespace cxmat::reports {

[[nodiscard]] TemplateValue chapter_data(const view::Chapter& chapter, const Draw& draw);
[[nodiscard]] TemplateValue trace_data(const view::NodeTrace& trace);

}  // namespace cxmat::reports
