// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/mover.hpp"

#include <cmath>

namespace cxmat {

BoundedEstimate mover_difference(const BoundedEstimate& a, const BoundedEstimate& b) noexcept {
  const double difference = a.value - b.value;
  return {.value = difference,
          .low = difference - std::hypot(a.value - a.low, b.high - b.value),
          .high = difference + std::hypot(a.high - a.value, b.value - b.low)};
}

}  // namespace cxmat
