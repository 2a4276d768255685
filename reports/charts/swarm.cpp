// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/swarm.hpp"

#include <algorithm>
#include <cstddef>
#include <limits>
#include <numeric>

namespace cxmat::reports::charts {
namespace {

/// 0, 1, -1, 2, -2, ...
double offset_of(std::size_t lane) noexcept {
  const auto steps = static_cast<double>((lane + 1) / 2);
  return lane % 2 == 1 ? steps : -steps;
}

}  // namespace

std::vector<double> swarm(std::span<const double> places, double size, int lanes) {
  std::vector<std::size_t> order(places.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&places](std::size_t i) { return places[i]; });
  std::vector<double> taken(static_cast<std::size_t>(std::max(lanes, 1)),
                            std::numeric_limits<double>::lowest());
  std::vector<double> offsets(places.size(), 0);
  for (const std::size_t i : order) {
    auto lane = std::ranges::find_if(taken, [&](double last) { return places[i] - last >= size; });
    if (lane == taken.end()) {
      lane = std::ranges::min_element(taken);
    }
    *lane = places[i];
    const double offset = offset_of(static_cast<std::size_t>(lane - taken.begin())) * size;
    offsets[i] = offset == 0 ? 0 : offset;
  }
  return offsets;
}

}  // namespace cxmat::reports::charts
