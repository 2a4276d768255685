/// \file
/// The sections of instruments as values for a template.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/figure_data.hpp"
#include "reports/formats/template_value.hpp"
#include "reports/view/instruments/section.hpp"

#include <vector>

namespace cxmat::reports {

[[nodiscard]] TemplateValue::List section_data(const std::vector<view::Section>& sections,
                                               const Draw& draw);

}  // namespace cxmat::reports
