// SPDX-License-Identifier: Apache-2.0
#include "reports/view/percentages.hpp"

#include <algorithm>
#include <cstddef>
#include <functional>
#include <numeric>

namespace cxmat::reports::view {

std::vector<int> percentages(std::span<const std::int64_t> counts) {
  std::vector<std::int64_t> parts(counts.begin(), counts.end());
  std::ranges::replace_if(
      parts, [](std::int64_t count) { return count < 0; }, 0);
  const std::int64_t total = std::accumulate(parts.begin(), parts.end(), std::int64_t{0});
  std::vector<int> shares(parts.size(), 0);
  if (total == 0) {
    return shares;
  }
  int left = 100;
  std::vector<std::size_t> order(parts.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  for (std::size_t i = 0; i < parts.size(); ++i) {
    shares[i] = static_cast<int>(parts[i] * 100 / total);
    left -= shares[i];
  }
  std::ranges::stable_sort(order, std::ranges::greater(),
                           [&](std::size_t i) { return parts[i] * 100 % total; });
  for (std::size_t i = 0; i < order.size() && left > 0; ++i, --left) {
    ++shares[order[i]];
  }
  return shares;
}

}  // namespace cxmat::reports::view
