/// \file
/// Numbers that have limits. Each reports what lies beyond (number_out_of_range) at the value and
/// returns nothing then.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>

#include <cstdint>
#include <optional>
#include <string_view>

namespace cxmat::fields {

/// A whole number from `low` to `high`.
[[nodiscard]] std::optional<std::int64_t> whole_within(yaml::Reader& reader, yaml::MapReader& map,
                                                       std::string_view key, std::int64_t low,
                                                       std::int64_t high);

/// A whole number of at least `low`.
[[nodiscard]] std::optional<std::int64_t> whole_from(yaml::Reader& reader, yaml::MapReader& map,
                                                     std::string_view key, std::int64_t low);

/// A number above 0; `what` names it.
[[nodiscard]] std::optional<Decimal> above_zero(yaml::Reader& reader, const yaml::Node& node,
                                                std::string_view what);

}  // namespace cxmat::fields
