// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/book_markdown.hpp"

#include "reports/assets.hpp"
#include "reports/formats/book_data.hpp"
#include "reports/formats/markdown_escape.hpp"
#include "reports/formats/mustache_render.hpp"
#include "reports/formats/tidy_markdown.hpp"

#include <array>

namespace cxmat::reports {

std::string render_book_markdown(std::span<const Questionnaire> questionnaires,
                                 const Defaults& defaults, Language language,
                                 const RenderContext& context) {
  const view::Book book = view::book(questionnaires, defaults, Messages(language), context);
  const std::array parts{TemplatePart{"part_table", asset("table.md.mustache")}};
  return tidy_markdown(
      render_template(asset("book.md.mustache"), parts, book_data(book), markdown_escape));
}

}  // namespace cxmat::reports
