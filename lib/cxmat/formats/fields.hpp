/// \file
/// Fields that several kinds of files share: ids of files, versions, dates, weights and words out
/// of a fixed list. Each reports what is wrong at the value and returns nothing then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>

#include <cstddef>
#include <initializer_list>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace cxmat::fields {

/// The id of a file: ^[a-z0-9][a-z0-9_-]{0,39}$ (bad_file_id otherwise).
[[nodiscard]] std::optional<std::string> file_id(yaml::Reader& reader, yaml::MapReader& map,
                                                 std::string_view key);

/// Checks that the entry's key is an identifier (bad_identifier otherwise).
void check_key(yaml::Reader& reader, const yaml::Entry& entry, std::string_view what);

/// A text that says something (empty_text otherwise).
[[nodiscard]] std::optional<std::string> filled(yaml::Reader& reader, const yaml::Node& node,
                                                std::string_view what);
[[nodiscard]] std::optional<std::string> filled(yaml::Reader& reader, yaml::MapReader& map,
                                                std::string_view key,
                                                yaml::Need need = yaml::Need::optional);

/// Three numbers with dots, such as 1.0.0 (bad_version otherwise).
[[nodiscard]] std::optional<std::string> version(yaml::Reader& reader, yaml::MapReader& map,
                                                 std::string_view key);

/// YYYY-MM-DD, a day that exists (bad_date otherwise).
[[nodiscard]] std::optional<std::string> date(yaml::Reader& reader, yaml::MapReader& map,
                                              std::string_view key);

/// The `weight` of `owner`: 1 where it is not given or wrong, never negative.
[[nodiscard]] Decimal weight(yaml::Reader& reader, yaml::MapReader& map, std::string_view owner);

/// A number from `low` to `high` (number_out_of_range otherwise).
[[nodiscard]] std::optional<Decimal> decimal_within(yaml::Reader& reader, yaml::MapReader& map,
                                                    std::string_view key, Decimal low, Decimal high,
                                                    yaml::Need need = yaml::Need::optional);

/// A whole number of at least 1 (number_out_of_range otherwise).
[[nodiscard]] std::optional<std::int64_t> positive(yaml::Reader& reader, yaml::MapReader& map,
                                                   std::string_view key);

/// The position in `allowed` of the word under `key` (unknown_value otherwise).
[[nodiscard]] std::optional<std::size_t> one_of(yaml::Reader& reader, yaml::MapReader& map,
                                                std::string_view key,
                                                std::initializer_list<std::string_view> allowed,
                                                yaml::Need need = yaml::Need::optional);

/// As above for a value that stands alone; `what` names it.
[[nodiscard]] std::optional<std::size_t> one_of(yaml::Reader& reader, const yaml::Node& node,
                                                std::string_view what,
                                                std::span<const std::string> allowed);

/// "a, b, c".
[[nodiscard]] std::string comma_separated(std::span<const std::string> words);

/// True if the file is of this kind and format version, so that reading on makes sense; reports
/// what is wrong otherwise. `id` is the file's id, empty where it is missing or bad.
[[nodiscard]] bool head(yaml::Reader& reader, yaml::MapReader& map, const yaml::Node& root,
                        std::string_view kind, std::string& id);

}  // namespace cxmat::fields
