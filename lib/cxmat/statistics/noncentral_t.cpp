// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/noncentral_t.hpp"

#include <boost/math/distributions/chi_squared.hpp>

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace cxmat {
namespace {

// Without promotion to long double, as in student_t.cpp.
using Double = boost::math::policies::policy<boost::math::policies::promote_double<false>>;

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
    const double step = std::min(longest, 0.5 / std::sqrt(t * t + 2 * degrees_of_freedom));
    add(t, degrees_of_freedom, 0, step);
    add(t, degrees_of_freedom, -step, -step);
  }

  struct Value {
    double below = 0;    ///< P(T < t)
    double falling = 0;  ///< how fast it falls with the noncentrality
  };

  [[nodiscard]] Value under(double noncentrality) const {
    Value sum;
    for (const Point& point : points_) {
      const double distance = (noncentrality - point.value) / std::numbers::sqrt2;
      sum.below += point.weight * std::erfc(distance);
      sum.falling += point.weight * std::exp(-distance * distance);
    }
    constexpr double peak =
        std::numbers::inv_sqrtpi / std::numbers::sqrt2;  // of the normal density
    return {.below = sum.below / 2 / whole_, .falling = sum.falling * peak / whole_};
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
/// Newton's steps from `guess`, and half the bracket where one leads out of it.
double root(const Distribution& distribution, double p, double from, double to, double guess) {
  constexpr int most_steps = 100;
  constexpr double near = 1e-9;  // the step after it would be of the square of this
  double at = std::clamp(guess, from, to);
  for (int step = 0; step < most_steps; ++step) {
    const Distribution::Value value = distribution.under(at);
    (value.below > p ? from : to) = at;
    double next = at + (value.below - p) / value.falling;
    if (!(next >= from && next <= to)) {
      next = from + (to - from) / 2;
    }
    const double moved = std::abs(next - at);
    at = next;
    if (moved <= near * (1 + std::abs(at))) {
      break;
    }
  }
  return at;
}

/// A spread that is rarely exceeded, with probability 0.01 at most: Laurent and Massart (2000),
/// lemma 1.
double rare_spread(double degrees_of_freedom) {
  constexpr double x = 4.6051701859880914;  // ln 100
  return std::sqrt(1 + 2 * std::sqrt(x / degrees_of_freedom) + 2 * x / degrees_of_freedom);
}

/// t >= 0. The ends of the brackets are certain: P(T < t) >= P(Z < 2) under noncentrality -2; it is
/// between the tails under noncentrality t; and at most P(Z < -2.5) + 0.01 under the last one.
NoncentralityInterval solved(double t, double degrees_of_freedom) {
  constexpr double normal_tail = 1.96;
  const double most = 2.5 + t * rare_spread(degrees_of_freedom);
  const Distribution distribution(t, degrees_of_freedom);
  const double reach = normal_tail * std::sqrt(1 + t * t / 2 / degrees_of_freedom);
  return {.low = root(distribution, upper_tail, -2, t, t - reach),
          .high = root(distribution, lower_tail, t, most, t + reach)};
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
