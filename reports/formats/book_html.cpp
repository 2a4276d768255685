// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/book_html.hpp"

#include "reports/assets.hpp"
#include "reports/formats/book_data.hpp"
#include "reports/formats/html_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/security_policy.hpp"
#include "reports/styles/compact.hpp"

#include <array>

namespace cxmat::reports {

std::string render_book_html(std::span<const Questionnaire> questionnaires,
                             const Defaults& defaults, Language language,
                             const RenderContext& context) {
  const view::Book book = view::book(questionnaires, defaults, Messages(language), context);
  // The report's colours, type and cover; what only a book has comes behind them.
  const std::string stylesheet = compact(asset("report.css")) + compact(asset("book.css"));
  TemplateValue::Object data = book_data(book);
  data.push_back({"security_policy", security_policy(stylesheet)});
  const std::array parts{TemplatePart{"part_stylesheet", stylesheet},
                         TemplatePart{"part_table", asset("table.html.mustache")}};
  return render_template(asset("book.html.mustache"), parts, data, html_escape);
}

}  // namespace cxmat::reports
