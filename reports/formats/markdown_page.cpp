// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown_page.hpp"

#include "reports/assets.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"

#include <array>
#include <cstddef>

namespace cxmat::reports {
namespace {

std::string tidied(std::string_view markdown) {
  std::string tidy;
  std::size_t line_ends = 2;
  for (const char byte : markdown) {
    line_ends = byte == '\n' ? line_ends + 1 : 0;
    if (line_ends <= 2) {
      tidy += byte;
    }
  }
  tidy.resize(tidy.find_last_not_of('\n') + 1);
  return tidy += '\n';
}

}  // namespace

std::string no_drawing(const view::Drawing& /*drawing*/) {
  return {};
}

std::string markdown_page(std::string_view name, const TemplateValue::Object& data) {
  const std::array parts{TemplatePart{"part_figure", asset("figure.md.mustache")},
                         TemplatePart{"part_section", asset("section.md.mustache")},
                         TemplatePart{"part_table", asset("table.md.mustache")}};
  return tidied(render_template(asset(name), parts, data, markdown_escape));
}

}  // namespace cxmat::reports
