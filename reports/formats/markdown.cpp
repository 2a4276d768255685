// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/markdown.hpp"

#include "reports/formats/figure_files.hpp"
#include "reports/formats/markdown_page.hpp"
#include "reports/formats/template_data.hpp"
#include "reports/formats/variant_page.hpp"

namespace cxmat::reports {

std::string render_markdown(const Protected<Assessment>& assessment, Language language,
                            const RenderContext& context, std::span<const Instrument> instruments,
                            const TemplateSet& templates) {
  const view::View view = view::build(assessment, Messages(language), context, instruments);
  const Draw draw = context.pictures.empty() ? no_drawing : picture_link(context.pictures);
  return markdown_page(page_of(context.variant, "md"), template_data(view, draw), templates);
}

}  // namespace cxmat::reports
