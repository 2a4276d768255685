// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/weakest_link.hpp"

#include <algorithm>

namespace cxmat::weakest_link {

Grid grid(std::span<const std::int64_t> /*weights*/, Grid parts,
          const ModelParameters& /*parameters*/) {
  return parts;
}

std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid /*own*/,
                   const ModelParameters& /*parameters*/) {
  std::int64_t lowest = part_grid.denominator;
  for (const Part& part : parts) {
    if (part.weight > 0) {
      lowest = std::min(lowest, part.score);
    }
  }
  return lowest;
}

}  // namespace cxmat::weakest_link
