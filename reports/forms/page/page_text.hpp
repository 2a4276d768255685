/// \file
/// Texts as the page's JSON holds them. For .cpp files only, since the JSON library is heavy.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/json_values.hpp"
#include "reports/forms/form.hpp"

#include <cxmat/core/localized_text.hpp>

#include <algorithm>
#include <cstddef>
#include <map>
#include <span>
#include <string>
#include <utility>

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

/// Values that stand in the JSON once and are named by their position.
class Shared {
 public:
  std::size_t place_of(Json value) {
    const auto [found, added] = places_.try_emplace(
        value.dump(-1, ' ', false, Json::error_handler_t::replace), list.size());
    if (added) {
      list.push_back(std::move(value));
    }
    return found->second;
  }

  Json list = Json::array();

 private:
  std::map<std::string, std::size_t> places_;
};

}  // namespace cxmat::reports::forms
