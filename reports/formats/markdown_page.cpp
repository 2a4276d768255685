// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown_page.hpp"

#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/tidy_markdown.hpp"

#include <vector>

namespace cxmat::reports {
std::string no_drawing(const view::Drawing& /*drawing*/) {
  return {};
}

std::string markdown_page(std::string_view name, const TemplateValue::Object& data,
                          const TemplateSet& templates) {
  std::vector<TemplatePart> parts;
  for (const TemplateFile& file : template_files()) {
    if (file.role == TemplateRole::part && !is_html(file)) {
      parts.push_back({file.part, templates.text(file.name)});
    }
  }
  return tidy_markdown(render_template(templates.text(name), parts, data, markdown_escape));
}

}  // namespace cxmat::reports
