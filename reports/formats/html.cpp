// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/html.hpp"

#include "reports/formats/html_page.hpp"
#include "reports/formats/template_data.hpp"

namespace cxmat::reports {

std::string render_html(const Protected<Assessment>& assessment, Language language,
                        const RenderContext& context, std::span<const Instrument> instruments) {
  const view::View view = view::build(assessment, Messages(language), context, instruments);
  return html_page("report.html.mustache", template_data(view, draw_svg));
}

}  // namespace cxmat::reports
