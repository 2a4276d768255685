// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/comparison.hpp"

#include "reports/formats/instruments/document.hpp"
#include "reports/formats/instruments/text.hpp"
#include "reports/messages/messages.hpp"
#include "reports/view/comparison/comparison_sections.hpp"

namespace cxmat::reports {

std::string render_comparison_text(const Comparison& comparison, Language language) {
  return render_sections_text(view::comparison_sections(comparison, Messages(language)));
}

std::string render_comparison_markdown(const Comparison& comparison, Language language,
                                       const RenderContext& context) {
  const Messages messages(language);
  return render_sections_markdown(view::comparison_title(comparison, messages),
                                  view::comparison_sections(comparison, messages), language,
                                  context);
}

std::string render_comparison_html(const Comparison& comparison, Language language,
                                   const RenderContext& context) {
  const Messages messages(language);
  return render_sections_html(view::comparison_title(comparison, messages),
                              view::comparison_sections(comparison, messages), language, context);
}

}  // namespace cxmat::reports
