// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/template_value.hpp"

#include <utility>

namespace cxmat::reports {

TemplateValue::TemplateValue(bool flag) : content(flag) {}
TemplateValue::TemplateValue(std::string text)
    : content(std::make_shared<const std::string>(std::move(text))) {}
TemplateValue::TemplateValue(const char* text) : TemplateValue(std::string(text)) {}
TemplateValue::TemplateValue(List list) : content(std::make_shared<const List>(std::move(list))) {}
TemplateValue::TemplateValue(Object object)
    : content(std::make_shared<const Object>(std::move(object))) {}

}  // namespace cxmat::reports
