// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html.hpp"

#include "reports/formats/brand_data.hpp"
#include "reports/formats/html_page.hpp"
#include "reports/formats/template_data.hpp"
#include "reports/formats/variant_page.hpp"
#include "reports/styles/accent.hpp"

#include <utility>

namespace cxmat::reports {

std::string render_html(const Protected<Assessment>& assessment, Language language,
                        const RenderContext& context, std::span<const Instrument> instruments,
                        const TemplateSet& templates) {
  const view::View view = view::build(assessment, Messages(language), context, instruments);
  const ReportSettings& settings = assessment->engagement.report;
  TemplateValue::Object data = template_data(view, draw_svg);
  data.push_back({"brand", brand_data(settings)});
  return html_page(page_of(context.variant, "html"), std::move(data), templates,
                   accent_css(settings.accent));
}

}  // namespace cxmat::reports
