// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown_page.hpp"

#include "reports/assets.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/tidy_markdown.hpp"

#include <array>

namespace cxmat::reports {
std::string no_drawing(const view::Drawing& /*drawing*/) {
  return {};
}

std::string markdown_page(std::string_view name, const TemplateValue::Object& data) {
  const std::array parts{TemplatePart{"part_figure", asset("figure.md.mustache")},
                         TemplatePart{"part_section", asset("section.md.mustache")},
                         TemplatePart{"part_table", asset("table.md.mustache")},
                         TemplatePart{"part_trace", asset("trace.md.mustache")}};
  return tidy_markdown(render_template(asset(name), parts, data, markdown_escape));
}

}  // namespace cxmat::reports
