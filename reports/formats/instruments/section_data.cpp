// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/section_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/formats/table_data.hpp"

#include <algorithm>
#include <cstddef>
#include <span>
#include <utility>
#include <vector>

namespace cxmat::reports {
namespace {

using Object = TemplateValue::Object;

/// What the document of its own has beyond `shown`, by name.
TemplateValue::List further(const view::InstrumentSection& section) {
  TemplateValue::List names;
  for (std::size_t i = section.shown; i < section.figures.size(); ++i) {
    names.emplace_back(Object{{"caption", section.figures[i].table.caption}});
  }
  for (std::size_t i = section.shown; i < section.tables.size(); ++i) {
    names.emplace_back(Object{{"caption", section.tables[i].caption}});
  }
  return names;
}

template <class Item>
std::span<const Item> shown(const std::vector<Item>& all, std::size_t most) {
  return std::span(all).first(std::min(most, all.size()));
}

TemplateValue section(const view::InstrumentSection& section, Draw draw) {
  TemplateValue::List others;
  for (std::size_t i = 1; i < section.sentences.size(); ++i) {
    others.emplace_back(Object{{"text", section.sentences[i]}});
  }
  TemplateValue::List names = further(section);
  return Object{{"id", section.id},
                {"heading", section.heading},
                {"about", section.about},
                {"message", section.sentences.empty() ? std::string() : section.sentences.front()},
                {"sentences", std::move(others)},
                {"figures", list_of(shown(section.figures, section.shown),
                                    [draw](const auto& each) { return figure_data(each, draw); })},
                {"tables", list_of(shown(section.tables, section.shown), table_data)},
                {"has_further", !names.empty()},
                {"further", std::move(names)}};
}

}  // namespace

TemplateValue::List section_data(const std::vector<view::InstrumentSection>& sections, Draw draw) {
  return list_of(sections, [draw](const auto& each) { return section(each, draw); });
}

}  // namespace cxmat::reports
