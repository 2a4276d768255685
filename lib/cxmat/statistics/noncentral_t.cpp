// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/noncentral_t.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <numbers>
#include <vector>

namespace cxmat {
namespace {

// Without promotion to long double, as in student_t.cpp.
using Double = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

using Normal = boost::math::normal_distribution<double, Double>;

constexpr double lower_tail = 0.025;
constexpr double upper_tail = 0.975;

/// The p-quantile of the sample's sd over the true one.
double spread_quantile(double p, double degrees_of_freedom) {
  const boost::math::chi_squared_distribution<double, Double> squares(degrees_of_freedom);
  return std::sqrt(boost::math::quantile(squares, p) / degrees_of_freedom);
}

/// P(T < t) under any noncentrality: the mean of P(Z < t S - noncentrality) over S = e^x, summed at
/// equal steps of x. Density and normal distribution are so smooth that with these steps the sum is
/// exact to rounding; Boost's series stop before they converge for some t around 40 and beyond.
class Distribution {
 public:
  Distribution(double t, double degrees_of_freedom) {
    constexpr double longest = 0.05;  // where few degrees of freedom make the density lopsided
    const double step = std::min(longest, 0.4 / std::sqrt(t * t + 2 * degrees_of_freedom));
    add(t, degrees_of_freedom, 0, step);
    add(t, degrees_of_freedom, -step, -step);
  }

  [[nodiscard]] double below(double noncentrality) const {
    double sum = 0;
    for (const Point& point : points_) {
      sum += point.weight * std::erfc((noncentrality - point.value) / std::numbers::sqrt2);
    }
    return sum / 2 / whole_;
  }

 private:
  struct Point {
    double value = 0;  ///< t S
    double weight = 0;
  };

  /// From `x` on, until nothing is left of the density.
  void add(double t, double degrees_of_freedom, double x, double step) {
    constexpr double nothing = -40;
    while (true) {
      const double density = degrees_of_freedom * (x - std::expm1(2 * x) / 2);  // logarithm
      if (density < nothing) {
        return;
      }
      points_.push_back({.value = t * std::exp(x), .weight = std::exp(density)});
      whole_ += points_.back().weight;
      x += step;
    }
  }

  std::vector<Point> points_;
  double whole_ = 0;
};

/// The noncentrality between `from` and `to` under which P(T < t) = p: it falls all the way.
double bracketed_root(const Distribution& distribution, double p, double from, double to) {
  const auto excess = [&](double noncentrality) { return distribution.below(noncentrality) - p; };
  constexpr int bits = 46;
  std::uintmax_t steps = 100;
  const auto [low, high] = boost::math::tools::toms748_solve(
      excess, from, to, boost::math::tools::eps_tolerance<double>(bits), steps);
  return (low + high) / 2;
}

/// The same by secants from `start` on. Seen through the normal distribution's quantile P falls
/// almost on a line, so that a few steps do; where they do not, the bracket decides.
double root(const Distribution& distribution, double p, double from, double to, double start,
            double slope) {
  constexpr double precise = 1e-13;
  constexpr int most_steps = 7;
  const double wanted = boost::math::quantile(Normal(), p);
  double noncentrality = std::clamp(start, from, to);
  double last = 0;
  double last_excess = 0;
  for (int step = 0; step < most_steps; ++step) {
    const double found = distribution.below(noncentrality);
    if (!(found > 0 && found < 1)) {
      break;
    }
    const double excess = boost::math::quantile(Normal(), found) - wanted;
    if (step > 0 && excess != last_excess) {
      slope = (excess - last_excess) / (noncentrality - last);
    }
    last = noncentrality;
    last_excess = excess;
    const double change = -excess / slope;
    noncentrality += change;
    if (std::abs(change) <= precise * (1 + std::abs(noncentrality))) {
      return noncentrality;
    }
    if (!(noncentrality >= from && noncentrality <= to)) {
      break;
    }
  }
  return bracketed_root(distribution, p, from, to);
}

/// t >= 0. The ends of the brackets are certain: P(T < t) >= P(Z < 2) under noncentrality -2; it is
/// between the tails under noncentrality t; and at most P(Z < -2.5) + 0.01 under the last one.
/// Secants start where T were normal.
NoncentralityInterval solved(double t, double degrees_of_freedom) {
  constexpr double rare = 0.99;
  const double most = 2.5 + t * spread_quantile(rare, degrees_of_freedom);
  const Distribution distribution(t, degrees_of_freedom);
  const double spread = std::sqrt(1 + t * t / 2 / degrees_of_freedom);
  const double half = boost::math::quantile(Normal(), upper_tail) * spread;
  return {.low = root(distribution, upper_tail, -2, t, t - half, -1 / spread),
          .high = root(distribution, lower_tail, t, most, t + half, -1 / spread)};
}

/// t large, where the sum grows long. T = (Z + noncentrality) / S, S the
/// spread: with few degrees of freedom S alone moves T, with many both do and are normal.
NoncentralityInterval approximated(double t, double degrees_of_freedom) {
  const double both = std::sqrt(1 + 2 * degrees_of_freedom / t / t);
  const auto bound = [&](double p) {
    return t + t * (spread_quantile(p, degrees_of_freedom) - 1) * both;
  };
  return {.low = bound(lower_tail), .high = bound(upper_tail)};
}

}  // namespace

NoncentralityInterval noncentrality_95(double t, double degrees_of_freedom) {
  constexpr double large = 3000;
  constexpr double enough = 1e10;
  const double size = std::abs(t);
  const double degrees = std::min(degrees_of_freedom, enough);
  const NoncentralityInterval found =
      size > large ? approximated(size, degrees) : solved(size, degrees);
  return t < 0 ? NoncentralityInterval{.low = -found.high, .high = -found.low} : found;
}

}  // namespace cxmat
