// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/holm.hpp"

#include <algorithm>
#include <cstddef>
#include <numeric>

namespace cxmat {

std::vector<double> holm(std::span<const double> p) {
  std::vector<std::size_t> order(p.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t i) { return p[i]; });
  std::vector<double> adjusted(p.size());
  double highest = 0;
  for (std::size_t k = 0; k < order.size(); ++k) {
    highest = std::max(highest, p[order[k]] * static_cast<double>(order.size() - k));
    adjusted[order[k]] = std::min(1.0, highest);
  }
  return adjusted;
}

}  // namespace cxmat
