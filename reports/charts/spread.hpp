/// \file
/// Round marks that would cover each other are moved apart, as little as possible.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/svg.hpp"

#include <optional>
#include <span>
#include <vector>

namespace cxmat::reports::charts {

struct Disc {
  Point centre;
  double radius = 0;
};

/// The area that discs stay in, whole, and the two lines that their centres do not cross. A centre
/// on a line stays on it.
struct Ground {
  Box area;
  Point cut;
};

/// A centre for each disc, the larger ones placed first; nothing for one that found no room.
/// Depends on the discs and their order alone.
[[nodiscard]] std::vector<std::optional<Point>> spread(std::span<const Disc> discs,
                                                       const Ground& ground);

}  // namespace cxmat::reports::charts
