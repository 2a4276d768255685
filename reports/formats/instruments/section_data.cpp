// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/section_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/formats/table_data.hpp"

#include <algorithm>
#include <cstddef>
#include <span>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;

TemplateValue section(const view::InstrumentSection& section, Draw draw) {
  TemplateValue::List others;
  for (std::size_t i = 1; i < section.sentences.size(); ++i) {
    others.emplace_back(Object{{"text", section.sentences[i]}});
  }
  const std::span<const view::Table> tables(section.tables);
  const std::size_t shown = std::min(section.unfolded, tables.size());
  return Object{{"id", section.id},
                {"heading", section.heading},
                {"about", section.about},
                {"message", section.sentences.empty() ? std::string() : section.sentences.front()},
                {"sentences", std::move(others)},
                {"figures", list_of(section.figures,
                                    [draw](const auto& each) { return figure_data(each, draw); })},
                {"tables", list_of(tables.first(shown), table_data)},
                {"has_further", shown < tables.size()},
                {"further", list_of(tables.subspan(shown), table_data)}};
}

}  // namespace

TemplateValue::List section_data(const std::vector<view::InstrumentSection>& sections, Draw draw) {
  return list_of(sections, [draw](const auto& each) { return section(each, draw); });
}

}  // namespace cxmat::reports
