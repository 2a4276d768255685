// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/benchmark/level_shares.hpp"

#include "cxmat/formats/benchmark/node_ids.hpp"

#include <fmt/format.h>

#include <cmath>
#include <cstddef>
#include <numeric>
#include <span>

namespace cxmat::benchmark_file {

std::vector<double> read_level_shares(yaml::Reader& reader, yaml::MapReader& map) {
  constexpr std::size_t fewest = 2;
  constexpr double rounding = 0.02;
  const yaml::Node* node = map.find("level_shares");
  if (node == nullptr) {
    return {};
  }
  const std::span<const yaml::Node> items = reader.list(*node, "level_shares");
  std::vector<double> shares;
  for (const yaml::Node& item : items) {
    if (const auto share = number_within(reader, item, "level_shares", 0, 1)) {
      shares.push_back(*share);
    }
  }
  if (node->kind != yaml::Kind::list || shares.size() != items.size()) {
    return {};  // reported
  }
  if (shares.size() < fewest) {
    reader.error(Code::empty_list, map.place_of("level_shares"), {"level_shares"});
    return {};
  }
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  if (std::abs(sum - 1) > rounding * static_cast<double>(shares.size()) + 1e-9) {
    reader.error(Code::shares_do_not_add_up, map.place_of("level_shares"),
                 {"level_shares", fmt::format("{:.4g}", sum)});
    return {};
  }
  return shares;
}

}  // namespace cxmat::benchmark_file
