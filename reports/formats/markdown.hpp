/// \file
/// The report as Markdown that GitHub renders: tables and bars of characters, no HTML, no images.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/templates/template_set.hpp"
#include "reports/render_context.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// The same bytes for the same input. `templates` have been checked. The instruments have a section
/// each after the benchmark's.
[[nodiscard]] std::string render_markdown(const Protected<Assessment>& assessment,
                                          Language language, const RenderContext& context,
                                          std::span<const Instrument> instruments = {},
                                          const TemplateSet& templates = {});

}  // namespace cxmat::reports
