// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/document.hpp"

#include "reports/formats/html_page.hpp"
#include "reports/formats/instruments/section_data.hpp"
#include "reports/formats/list_of.hpp"
#include "reports/formats/markdown_page.hpp"
#include "reports/messages/messages.hpp"
#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/section.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <vector>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;

Object document_data(const std::string& title, const std::vector<view::InstrumentSection>& sections,
                     Language language, const RenderContext& context, const Draw& draw) {
  const Messages messages(language);
  const auto entry = [](const view::InstrumentSection& each) {
    return TemplateValue(Object{{"id", each.id}, {"heading", each.heading}});
  };
  return {{"lang", std::string(to_string(language))},
          {"labels", Object{{"skip", std::string(messages.text("report.skip"))},
                            {"contents", std::string(messages.text("report.contents"))},
                            {"data_behind", std::string(messages.text("report.data_behind"))}}},
          {"document_title", title},
          {"contents", list_of(sections, entry)},
          {"instruments", section_data(sections, draw)},
          {"program", fmt::format("cxmat {}", view::clean(context.version))},
          {"made_on", date(view::clean(context.date), language)}};
}

}  // namespace

std::string render_sections_html(const std::string& title,
                                 const std::vector<view::InstrumentSection>& sections,
                                 Language language, const RenderContext& context) {
  return html_page("instruments.html.mustache",
                   document_data(title, sections, language, context, draw_svg));
}

std::string render_sections_markdown(const std::string& title,
                                     const std::vector<view::InstrumentSection>& sections,
                                     Language language, const RenderContext& context) {
  return markdown_page("instruments.md.mustache",
                       document_data(title, sections, language, context, no_drawing));
}

std::string render_instruments_html(std::span<const Instrument> instruments, Language language,
                                    const RenderContext& context) {
  const Messages messages(language);
  return render_sections_html(std::string(messages.text("report.instruments.heading")),
                              view::sections_of(instruments, messages), language, context);
}

std::string render_instruments_markdown(std::span<const Instrument> instruments, Language language,
                                        const RenderContext& context) {
  const Messages messages(language);
  return render_sections_markdown(std::string(messages.text("report.instruments.heading")),
                                  view::sections_of(instruments, messages), language, context);
}

}  // namespace cxmat::reports
