/// \file
/// Texts as the page's JSON holds them. For .cpp files only, since the JSON library is heavy.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/json_values.hpp"
#include "reports/forms/form.hpp"

#include <cxmat/core/localized_text.hpp>

#include <algorithm>
#include <span>
#include <string>

namespace cxmat::reports::forms {

/// A string where all languages say the same, else a list in their order.
inline Json page_text(const LocalizedText& text, std::span<const Language> languages) {
  const std::string_view first = text.in(languages.front());
  const auto same = [&](Language language) { return text.in(language) == first; };
  if (std::ranges::all_of(languages, same)) {
    return std::string(first);
  }
  Json list = Json::array();
  for (const Language language : languages) {
    list.push_back(std::string(text.in(language)));
  }
  return list;
}

}  // namespace cxmat::reports::forms
