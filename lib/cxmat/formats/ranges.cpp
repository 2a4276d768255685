// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/ranges.hpp"

#include <fmt/format.h>

#include <limits>
#include <string>
#include <utility>

namespace cxmat::fields {
namespace {

constexpr std::int64_t unlimited = std::numeric_limits<std::int64_t>::max();

}  // namespace

std::optional<std::int64_t> whole_within(yaml::Reader& reader, yaml::MapReader& map,
                                         std::string_view key, std::int64_t low,
                                         std::int64_t high) {
  const yaml::Node* node = map.find(key);
  const std::optional<std::int64_t> number =
      node == nullptr ? std::nullopt : reader.integer(*node, key);
  if (number && (*number < low || high < *number)) {
    reader.error(
        Code::number_out_of_range, node->position,
        {std::string(key), fmt::format("{}", *number),
         high == unlimited ? fmt::format(">= {}", low) : fmt::format("{}..{}", low, high)});
    return std::nullopt;
  }
  return number;
}

std::optional<std::int64_t> whole_from(yaml::Reader& reader, yaml::MapReader& map,
                                       std::string_view key, std::int64_t low) {
  return whole_within(reader, map, key, low, unlimited);
}

std::optional<Decimal> above_zero(yaml::Reader& reader, const yaml::Node& node,
                                  std::string_view what) {
  const std::optional<Decimal> number = reader.decimal(node, what);
  if (number && *number <= Decimal{}) {
    reader.error(Code::number_out_of_range, node.position,
                 {std::string(what), to_string(*number), "> 0"});
    return std::nullopt;
  }
  return number;
}

}  // namespace cxmat::fields
