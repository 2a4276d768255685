/// \file
/// Small values as JSON: absent is null, a text is a map of languages. For .cpp files only, since
/// the JSON library is heavy.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>

namespace cxmat::reports {

using Json = nlohmann::ordered_json;

template <class T>
Json nullable(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

inline Json texts(const LocalizedText& text) {
  Json json = Json::object();
  for (const Language language : all_languages) {
    if (text.has(language)) {
      json[std::string(to_string(language))] = std::string(text.in(language));
    }
  }
  return json;
}

}  // namespace cxmat::reports
