// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown.hpp"

#include "reports/assets.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/template_data.hpp"

#include <array>
#include <cstddef>
#include <string_view>

namespace cxmat::reports {
namespace {

/// The tables speak for the charts.
std::string no_drawing(const view::Drawing& /*drawing*/) {
  return {};
}

/// One empty line where the template's parts leave several, one line end at the end.
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

std::string render_markdown(const Protected<Assessment>& assessment, Language language,
                            const RenderContext& context) {
  const view::View view = view::build(assessment, Messages(language), context);
  const std::array parts{TemplatePart{"part_figure", asset("figure.md.mustache")},
                         TemplatePart{"part_table", asset("table.md.mustache")}};
  return tidied(render_template(asset("report.md.mustache"), parts, template_data(view, no_drawing),
                                markdown_escape));
}

}  // namespace cxmat::reports
