// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/template_value.hpp"

#include <utility>

namespace cxmat::reports {

TemplateValue::TemplateValue(bool flag) : content(flag) {}
TemplateValue::TemplateValue(std::string text) : content(std::move(text)) {}
TemplateValue::TemplateValue(const char* text) : content(std::string(text)) {}
TemplateValue::TemplateValue(List list) : content(std::move(list)) {}
TemplateValue::TemplateValue(Object object) : content(std::move(object)) {}

TemplateValue::TemplateValue(const TemplateValue& other) = default;
TemplateValue::TemplateValue(TemplateValue&& other) noexcept = default;
TemplateValue& TemplateValue::operator=(const TemplateValue& other) = default;
TemplateValue& TemplateValue::operator=(TemplateValue&& other) noexcept = default;
TemplateValue::~TemplateValue() = default;

}  // namespace cxmat::reports
