// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/rng.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <limits>
#include <numeric>

namespace cxmat {
namespace {

/// The standard has no 128-bit numbers; both supported compilers do.
__extension__ using Wide = unsigned __int128;

}  // namespace

std::uint64_t SplitMix64::next() noexcept {
  state_ += 0x9E3779B97F4A7C15U;
  std::uint64_t mixed = state_;
  mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
  mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
  return mixed ^ (mixed >> 31U);
}

double SplitMix64::uniform() noexcept {
  // 52 bits and a half: the middle of one of 2^52 equal steps, exact in a double.
  return (static_cast<double>(next() >> 12U) + 0.5) * 0x1p-52;
}

std::uint64_t SplitMix64::below(std::uint64_t n) noexcept {
  // Of the 2^64 numbers, 2^64 mod n are too many for equal shares: those are thrown again.
  const std::uint64_t surplus = (0 - n) % n;
  Wide product = Wide{next()} * n;
  while (static_cast<std::uint64_t>(product) < surplus) {
    product = Wide{next()} * n;
  }
  return static_cast<std::uint64_t>(product >> 64U);
}

double SplitMix64::normal() noexcept {
  double x = 0;
  double square = 0;
  // A point in the unit circle; never (0, 0), because uniform() is never exactly 1/2.
  do {
    x = 2 * uniform() - 1;
    const double y = 2 * uniform() - 1;
    square = x * x + y * y;
  } while (square >= 1);
  return x * std::sqrt(-2 * std::log(square) / square);
}

/// The logarithm of a gamma variate: for tiny shapes the variate itself is 0 in a double.
double SplitMix64::log_gamma(double shape) noexcept {
  if (shape < 1) {
    const double larger = log_gamma(shape + 1);
    return larger + std::log(uniform()) / shape;
  }
  const double d = shape - 1.0 / 3;
  const double c = 1 / std::sqrt(9 * d);
  for (;;) {
    const double x = normal();
    const double root = 1 + c * x;
    const double v = root * root * root;
    const double height = std::log(uniform());
    if (v > 0 && height < x * x / 2 + d * (1 - v + std::log(v))) {
      return std::log(d * v);
    }
  }
}

double SplitMix64::gamma(double shape) noexcept {
  return std::exp(log_gamma(shape));
}

std::vector<double> SplitMix64::dirichlet(std::span<const double> alphas) {
  std::vector<double> shares;
  shares.reserve(alphas.size());
  for (const double alpha : alphas) {
    shares.push_back(alpha > 0 ? log_gamma(alpha) : -std::numeric_limits<double>::infinity());
  }
  const double largest = *std::ranges::max_element(shares);
  for (double& share : shares) {
    share = std::exp(share - largest);
  }
  const double sum = std::accumulate(shares.begin(), shares.end(), 0.0);
  for (double& share : shares) {
    share /= sum;
  }
  return shares;
}

}  // namespace cxmat
