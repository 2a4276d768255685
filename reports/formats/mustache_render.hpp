/// \file
/// The one place that knows the template engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"

#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports {

/// A piece of template that others include by name. Names must not be those of any value.
struct TemplatePart {
  std::string_view name;
  std::string_view text;
};

/// Makes a text harmless in the format that is written.
using Escape = std::string (*)(std::string_view text);

/// Fills `pattern`. {{name}} is escaped, {{&name}} is not; what a value holds is never read as a
/// template. Throws std::logic_error if the template is not well formed.
[[nodiscard]] std::string render_template(std::string_view pattern,
                                          std::span<const TemplatePart> parts,
                                          const TemplateValue& values, Escape escape);

}  // namespace cxmat::reports
