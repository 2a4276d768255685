// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/weighted_mean.hpp"

#include <numeric>
#include <vector>

namespace cxmat::weighted_mean {
namespace {

/// Beyond this sum the least common multiple of all subset sums overflows anyway.
constexpr std::int64_t largest_weight_sum = 4096;

/// Which sums the subsets of `weights` can have; entry 0 is the empty subset.
std::vector<bool> subset_sums(std::span<const std::int64_t> weights, std::int64_t total) {
  std::vector<bool> reached(static_cast<std::size_t>(total) + 1);
  reached[0] = true;
  for (const std::int64_t weight : weights) {
    if (weight == 0) {
      continue;
    }
    const auto step = static_cast<std::size_t>(weight);
    for (std::size_t sum = reached.size(); sum-- > step;) {
      if (reached[sum - step]) {
        reached[sum] = true;
      }
    }
  }
  return reached;
}

/// a * b for positive numbers, or 0 if it exceeds largest_denominator.
std::int64_t bounded_product(std::int64_t a, std::int64_t b) noexcept {
  return a > largest_denominator / b ? 0 : a * b;
}

std::int64_t weight_of(std::span<const Part> parts) noexcept {
  std::int64_t sum = 0;
  for (const Part& part : parts) {
    sum += part.weight;
  }
  return sum;
}

/// Weights and scores as doubles, added in the parts' order.
double rounded_mean(std::span<const Part> parts, Grid part_grid) noexcept {
  double sum = 0;
  for (const Part& part : parts) {
    sum += static_cast<double>(part.weight) * from_grid(part.score, part_grid);
  }
  return sum / static_cast<double>(weight_of(parts));
}

}  // namespace

Grid grid(std::span<const std::int64_t> weights, Grid parts,
          const ModelParameters& /*parameters*/) {
  std::int64_t total = 0;
  for (const std::int64_t weight : weights) {
    if (weight > largest_weight_sum || total > largest_weight_sum) {
      return fixed_point;
    }
    total += weight;
  }
  if (!parts.exact || total == 0 || total > largest_weight_sum) {
    return fixed_point;
  }
  const std::vector<bool> reached = subset_sums(weights, total);
  std::int64_t multiple = 1;
  for (std::int64_t sum = 1; sum <= total; ++sum) {
    if (reached[static_cast<std::size_t>(sum)]) {
      multiple = bounded_product(multiple / std::gcd(multiple, sum), sum);
      if (multiple == 0) {
        return fixed_point;
      }
    }
  }
  const std::int64_t denominator = bounded_product(parts.denominator, multiple);
  return denominator == 0 ? fixed_point : Grid{denominator, true};
}

std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                   const ModelParameters& /*parameters*/) {
  if (!own.exact) {
    return to_grid(rounded_mean(parts, part_grid), own);
  }
  std::int64_t sum = 0;
  for (const Part& part : parts) {
    sum += part.weight * part.score;
  }
  return sum * (own.denominator / part_grid.denominator / weight_of(parts));
}

void contributions(std::span<const Part> parts, Grid part_grid, Grid own,
                   std::span<std::int64_t> out) {
  const std::int64_t weight = weight_of(parts);
  for (std::size_t i = 0; i < parts.size(); ++i) {
    out[i] =
        own.exact
            ? parts[i].weight * parts[i].score * (own.denominator / part_grid.denominator / weight)
            : to_grid(static_cast<double>(parts[i].weight) * from_grid(parts[i].score, part_grid) /
                          static_cast<double>(weight),
                      own);
  }
}

}  // namespace cxmat::weighted_mean
