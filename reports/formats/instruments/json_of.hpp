/// \file
/// What each kind of instrument says as JSON: the figures it rests on and its findings, without
/// kind, id and title, which json.cpp adds. For .cpp files only, since the JSON library is heavy.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/json_values.hpp"

#include <cxmat/instruments/instrument.hpp>

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::reports {

[[nodiscard]] Json json_of(const Touchpoints& touchpoints);
[[nodiscard]] Json json_of(const Automation& automation);
[[nodiscard]] Json json_of(const GoalConflicts& goals);
[[nodiscard]] Json json_of(const SiloMap& map);
[[nodiscard]] Json json_of(const KpiReview& review);
[[nodiscard]] Json json_of(const PitStop& plan);

/// The word for an enumerator, or null; `words` stand in the enum's order.
template <class Enum, std::size_t count>
[[nodiscard]] Json word(const std::optional<Enum>& value,
                        const std::array<std::string_view, count>& words) {
  return value ? Json(std::string(words.at(static_cast<std::size_t>(*value)))) : Json(nullptr);
}

/// A text, or null where there is none.
[[nodiscard]] inline Json optional_texts(const LocalizedText& text) {
  return text.empty() ? Json(nullptr) : texts(text);
}

[[nodiscard]] inline Json named_parts(std::span<const NamedPart> parts) {
  Json list = Json::array();
  for (const NamedPart& part : parts) {
    list.push_back({{"id", part.id}, {"label", texts(part.label)}});
  }
  return list;
}

}  // namespace cxmat::reports
