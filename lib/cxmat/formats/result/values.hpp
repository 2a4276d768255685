/// \file
/// Values of a result as JSON: what is absent is null.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <nlohmann/json.hpp>

#include <optional>
#include <string>
#include <string_view>

namespace cxmat::result_json {

using Json = nlohmann::ordered_json;

template <class T>
[[nodiscard]] Json nullable(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

[[nodiscard]] inline Json texts(const LocalizedText& text) {
  Json json = Json::object();
  for (const Language language : all_languages) {
    if (text.has(language)) {
      json[std::string(to_string(language))] = std::string(text.in(language));
    }
  }
  return json;
}

[[nodiscard]] inline Json text_or_null(std::string_view text) {
  return text.empty() ? Json(nullptr) : Json(std::string(text));
}

[[nodiscard]] inline Json interval(const std::optional<Interval>& interval) {
  return interval ? Json::array({interval->low, interval->high}) : Json(nullptr);
}

}  // namespace cxmat::result_json
