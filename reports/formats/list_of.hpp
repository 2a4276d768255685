/// \file
/// A range as a list of template values.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"

namespace cxmat::reports {

/// Each item of a range as a value, made by `make`.
template <class Items, class Make>
[[nodiscard]] TemplateValue::List list_of(const Items& items, Make make) {
  TemplateValue::List list;
  for (const auto& item : items) {
    list.push_back(make(item));
  }
  return list;
}

}  // namespace cxmat::reports
