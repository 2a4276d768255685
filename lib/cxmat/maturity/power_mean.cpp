// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/power_mean.hpp"

#include "cxmat/maturity/weakest_link.hpp"
#include "cxmat/maturity/weighted_mean.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat::power_mean {
namespace {

std::int64_t strongest(std::span<const Part> parts) noexcept {
  std::int64_t highest = 0;
  for (const Part& part : parts) {
    if (part.weight > 0) {
      highest = std::max(highest, part.score);
    }
  }
  return highest;
}

double generalised_mean(std::span<const Part> parts, Grid part_grid, double steps, double p) {
  double sum = 0;
  double weight = 0;
  for (const Part& part : parts) {
    const double x = 1.0 + steps * from_grid(part.score, part_grid);
    const auto w = static_cast<double>(part.weight);
    sum += w * (p == 0 ? std::log(x) : std::pow(x, p));
    weight += w;
  }
  return p == 0 ? std::exp(sum / weight) : std::pow(sum / weight, 1 / p);
}

}  // namespace

Grid grid(std::span<const std::int64_t> weights, Grid parts, const ModelParameters& parameters) {
  if (std::isinf(parameters.exponent)) {
    return parts;
  }
  return parameters.exponent == 1.0 ? weighted_mean::grid(weights, parts, parameters) : fixed_point;
}

std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                   const ModelParameters& parameters) {
  const double p = parameters.exponent;
  if (std::isinf(p)) {
    return p < 0 ? weakest_link::score(parts, part_grid, own, parameters) : strongest(parts);
  }
  if (p == 1.0) {
    return weighted_mean::score(parts, part_grid, own, parameters);
  }
  const auto steps = static_cast<double>(parameters.level_count - 1);
  const double mean = generalised_mean(parts, part_grid, steps, p);
  return to_grid(std::clamp((mean - 1.0) / steps, 0.0, 1.0), own);
}

}  // namespace cxmat::power_mean
