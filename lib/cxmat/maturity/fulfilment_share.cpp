// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/fulfilment_share.hpp"

#include <algorithm>

namespace cxmat::fulfilment_share {
namespace {

double possible(const Part& part) noexcept {
  return static_cast<double>(part.weight) * part.points;
}

double reached(const Part& part, Grid part_grid) noexcept {
  return possible(part) * from_grid(part.score, part_grid);
}

double sum_possible(std::span<const Part> parts) noexcept {
  double sum = 0;
  for (const Part& part : parts) {
    sum += possible(part);
  }
  return sum;
}

}  // namespace

Grid grid(std::span<const std::int64_t> /*weights*/, Grid /*parts*/,
          const ModelParameters& /*parameters*/) {
  return fixed_point;
}

std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                   const ModelParameters& /*parameters*/) {
  double sum = 0;
  for (const Part& part : parts) {
    sum += reached(part, part_grid);
  }
  return to_grid(std::clamp(sum / sum_possible(parts), 0.0, 1.0), own);
}

void contributions(std::span<const Part> parts, Grid part_grid, Grid own,
                   std::span<std::int64_t> out) {
  const double sum = sum_possible(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    out[i] = to_grid(reached(parts[i], part_grid) / sum, own);
  }
}

}  // namespace cxmat::fulfilment_share
