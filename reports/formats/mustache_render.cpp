// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/mustache_render.hpp"

#include <kainjow/mustache.hpp>
#include <stdexcept>

namespace cxmat::reports {
namespace {

namespace mustache = kainjow::mustache;

mustache::data data_of(const TemplateValue& value);

struct Convert {
  mustache::data operator()(bool flag) const {
    return mustache::data(flag ? mustache::data::type::bool_true
                               : mustache::data::type::bool_false);
  }
  /// To the engine an empty text would be something.
  mustache::data operator()(const std::shared_ptr<const std::string>& text) const {
    return text->empty() ? (*this)(false) : mustache::data(*text);
  }
  mustache::data operator()(const std::shared_ptr<const TemplateValue::List>& list) const {
    mustache::data items(mustache::data::type::list);
    // push_back() of the engine copies whole trees; its list is ours alone until we return it.
    auto& own = const_cast<mustache::list&>(items.list_value());  // NOLINT(*-const-cast)
    for (const TemplateValue& item : *list) {
      own.push_back(data_of(item));
    }
    return items;
  }
  mustache::data operator()(const std::shared_ptr<const TemplateValue::Object>& object) const {
    mustache::data fields(mustache::data::type::object);
    for (const TemplateField& field : *object) {
      fields[field.name] = data_of(field.value);
    }
    return fields;
  }
};

mustache::data data_of(const TemplateValue& value) {
  return std::visit(Convert(), value.content);
}

}  // namespace

std::string render_template(std::string_view pattern, std::span<const TemplatePart> parts,
                            const TemplateValue& values, Escape escape) {
  mustache::mustache engine{std::string(pattern)};
  engine.set_custom_escape([escape](const std::string& text) { return escape(text); });
  mustache::data data = data_of(values);
  for (const TemplatePart& part : parts) {
    data.set(std::string(part.name),
             mustache::partial([text = std::string(part.text)] { return text; }));
  }
  std::string result = engine.is_valid() ? engine.render(data) : std::string();
  if (!engine.is_valid()) {
    throw std::logic_error("template: " + engine.error_message());
  }
  return result;
}

}  // namespace cxmat::reports
