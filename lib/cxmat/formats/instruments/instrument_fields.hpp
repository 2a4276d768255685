/// \file
/// Fields that several instruments share. Each reports what is wrong at the value.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/formats/fields.hpp>
#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/unique_ids.hpp>
#include <cxmat/instruments/instrument_head.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::instrument_file {

/// How an instrument's texts are read: in the languages of its title; a text that lacks one of
/// them is a warning.
[[nodiscard]] Texts texts_of(yaml::Reader& reader, const yaml::Node& root);

/// `title` and `date`; `id` is the value of the file's kind key.
[[nodiscard]] InstrumentHead read_head(const Texts& texts, yaml::MapReader& map, std::string id);

/// The required `id` of an entry, unique among `ids`; "" where it is missing or bad.
[[nodiscard]] std::string read_id(yaml::Reader& reader, yaml::MapReader& map, UniqueIds& ids);

/// The position among `ids` of the id in `node`; unknown_id otherwise.
[[nodiscard]] std::optional<std::size_t> reference(yaml::Reader& reader, const yaml::Node& node,
                                                   std::string_view what, const UniqueIds& ids);

/// The items of the required list `key`; empty_list where it has none.
[[nodiscard]] std::span<const yaml::Node> filled_list(yaml::Reader& reader, yaml::MapReader& map,
                                                      std::string_view key);

/// The word under `key` as the enumerator at its place: `words` stand in the enum's order.
template <class Enum>
[[nodiscard]] std::optional<Enum> choice(yaml::Reader& reader, yaml::MapReader& map,
                                         std::string_view key,
                                         std::initializer_list<std::string_view> words,
                                         yaml::Need need = yaml::Need::optional) {
  const auto position = fields::one_of(reader, map, key, words, need);
  return position ? std::optional(static_cast<Enum>(*position)) : std::nullopt;
}

/// A finite number under `key` from `low` to `high`.
[[nodiscard]] std::optional<double> number_within(yaml::Reader& reader, yaml::MapReader& map,
                                                  std::string_view key, double low, double high);

}  // namespace cxmat::instrument_file
