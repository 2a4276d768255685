// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/view_data.hpp"

#include "reports/formats/list_of.hpp"
#include "reports/formats/table_data.hpp"

namespace cxmat::reports {

using Object = TemplateValue::Object;

TemplateValue::List lines(std::span<const std::string> texts) {
  return list_of(texts, [](const std::string& text) {
    return TemplateValue(Object{{"text", text}});
  });
}

TemplateValue key_figure_data(const view::KeyFigure& key) {
  return Object{{"term", key.term}, {"value", key.value}, {"detail", key.detail}};
}

TemplateValue optional_table(const std::optional<view::Table>& table) {
  return table ? table_data(*table) : TemplateValue(false);
}

TemplateValue optional_figure(const std::optional<view::Figure>& figure, const Draw& draw) {
  return figure ? figure_data(*figure, draw) : TemplateValue(false);
}

TemplateValue::List figures_data(std::span<const view::Figure> figures, const Draw& draw) {
  return list_of(figures, [&draw](const view::Figure& each) { return figure_data(each, draw); });
}

}  // namespace cxmat::reports
