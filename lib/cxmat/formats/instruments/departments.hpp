/// \file
/// The `departments:` of an instrument and the ids that point at them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/texts.hpp>
#include <cxmat/formats/unique_ids.hpp>
#include <cxmat/instruments/instrument_head.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat::instrument_file {

/// More of one kind than a matrix can show or a person can read.
inline constexpr std::size_t most_units = 60;
inline constexpr std::size_t most_entries = 200;

/// One department for each of `items`; their ids are added to `ids`.
[[nodiscard]] std::vector<NamedPart> read_departments(const Texts& texts,
                                                      std::span<const yaml::Node> items,
                                                      UniqueIds& ids);

/// The position among `ids` of the id under `key` (unknown_id otherwise).
[[nodiscard]] std::optional<std::size_t> reference_under(yaml::Reader& reader, yaml::MapReader& map,
                                                         std::string_view key, const UniqueIds& ids,
                                                         yaml::Need need = yaml::Need::optional);

/// The positions among `ids` of the ids in the list `node`, each once.
[[nodiscard]] std::vector<std::size_t> references(yaml::Reader& reader, const yaml::Node& node,
                                                  std::string_view what, const UniqueIds& ids);

}  // namespace cxmat::instrument_file
