/// \file
/// A word of a file as an enumerator.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/fields.hpp>

#include <initializer_list>
#include <optional>
#include <string_view>

namespace cxmat::instrument_file {

/// The word under `key`; `words` are the enum's, in its order (unknown_value otherwise).
template <class Enum>
[[nodiscard]] std::optional<Enum> choice(yaml::Reader& reader, yaml::MapReader& map,
                                         std::string_view key,
                                         std::initializer_list<std::string_view> words,
                                         yaml::Need need = yaml::Need::optional) {
  const std::optional<std::size_t> position = fields::one_of(reader, map, key, words, need);
  return position ? std::optional(static_cast<Enum>(*position)) : std::nullopt;
}

}  // namespace cxmat::instrument_file
