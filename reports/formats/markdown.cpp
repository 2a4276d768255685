// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown.hpp"

#include "reports/assets.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/template_data.hpp"
#include "reports/formats/tidy_markdown.hpp"

#include <array>

namespace cxmat::reports {
namespace {

/// The tables speak for the charts.
std::string no_drawing(const view::Drawing& /*drawing*/) {
  return {};
}

}  // namespace

std::string render_markdown(const Protected<Assessment>& assessment, Language language,
                            const RenderContext& context) {
  const view::View view = view::build(assessment, Messages(language), context);
  const std::array parts{TemplatePart{"part_figure", asset("figure.md.mustache")},
                         TemplatePart{"part_table", asset("table.md.mustache")}};
  return tidy_markdown(render_template(asset("report.md.mustache"), parts,
                                       template_data(view, no_drawing), markdown_escape));
}

}  // namespace cxmat::reports
