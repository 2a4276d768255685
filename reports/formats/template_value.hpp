/// \file
/// What a template is filled with: texts, flags, lists and named values. Knows no template engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <variant>
#include <vector>

namespace cxmat::reports {

struct TemplateField;

/// A template treats an empty text, an empty list and `false` alike: there is nothing.
struct TemplateValue {
  using List = std::vector<TemplateValue>;
  using Object = std::vector<TemplateField>;  ///< each name once

  TemplateValue(bool flag);         // NOLINT(google-explicit-constructor)
  TemplateValue(std::string text);  // NOLINT(google-explicit-constructor)
  TemplateValue(const char* text);  // NOLINT(google-explicit-constructor)
  TemplateValue(List list);         // NOLINT(google-explicit-constructor)
  TemplateValue(Object object);     // NOLINT(google-explicit-constructor)

  // Defined where TemplateField is known.
  TemplateValue(const TemplateValue& other);
  TemplateValue(TemplateValue&& other) noexcept;
  TemplateValue& operator=(const TemplateValue& other);
  TemplateValue& operator=(TemplateValue&& other) noexcept;
  ~TemplateValue();

  std::variant<bool, std::string, List, Object> content;
};

struct TemplateField {
  std::string name;
  TemplateValue value;
};

}  // namespace cxmat::reports
