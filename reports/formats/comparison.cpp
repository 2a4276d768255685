// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/comparison.hpp"

#include "reports/formats/html_page.hpp"
#include "reports/formats/instruments/section_data.hpp"
#include "reports/formats/list_of.hpp"
#include "reports/formats/markdown_page.hpp"
#include "reports/formats/section_text.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/comparison/comparison_sections.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <vector>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;

/// What the templates of documents made of sections alone take.
Object document_data(const Comparison& comparison, Language language, const RenderContext& context,
                     Draw draw) {
  const Messages messages(language);
  const std::vector<view::Section> sections = view::comparison_sections(comparison, messages);
  const auto entry = [](const view::Section& each) {
    return TemplateValue(Object{{"id", each.id}, {"heading", each.heading}});
  };
  return {{"lang", std::string(to_string(language))},
          {"labels", Object{{"skip", std::string(messages.text("report.skip"))},
                            {"contents", std::string(messages.text("report.contents"))},
                            {"data_behind", std::string(messages.text("report.data_behind"))}}},
          {"document_title", view::comparison_title(comparison, messages)},
          {"contents", list_of(sections, entry)},
          {"instruments", section_data(sections, draw)},
          {"program", fmt::format("cxmat {}", view::clean(context.version))},
          {"made_on", date(view::clean(context.date), language)}};
}

}  // namespace

std::string render_comparison_text(const Comparison& comparison, Language language) {
  std::string text;
  for (const view::Section& section : view::comparison_sections(comparison, Messages(language))) {
    text += (text.empty() ? "" : "\n") + section_text(section);
  }
  return text;
}

std::string render_comparison_markdown(const Comparison& comparison, Language language,
                                       const RenderContext& context) {
  return markdown_page("instruments.md.mustache",
                       document_data(comparison, language, context, no_drawing));
}

std::string render_comparison_html(const Comparison& comparison, Language language,
                                   const RenderContext& context) {
  return html_page("instruments.html.mustache",
                   document_data(comparison, language, context, draw_svg));
}

}  // namespace cxmat::reports
