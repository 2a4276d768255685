/// \file
/// What a template is filled with: texts, flags, lists and named values. Knows no template engine.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
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

  /// Texts, lists and objects are shared, not copied: values are built from the inside out through
  /// initialiser lists, which copy, and never change once they are made.
  std::variant<bool, std::shared_ptr<const std::string>, std::shared_ptr<const List>,
               std::shared_ptr<const Object>>
      content;
};

struct TemplateField {
  std::string name;
  TemplateValue value;
};

}  // namespace cxmat::reports
