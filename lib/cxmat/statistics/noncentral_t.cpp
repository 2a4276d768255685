// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/noncentral_t.hpp"

#include <boost/math/distributions/chi_squared.hpp>
#include <boost/math/distributions/non_central_t.hpp>
#include <boost/math/distributions/normal.hpp>
#include <boost/math/tools/toms748_solve.hpp>

#include <algorithm>
#include <cmath>
#include <cstdint>

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

using Normal = boost::math::normal_distribution<double, Double>;

/// P(T < t) under `noncentrality`.
double below(double t, double degrees_of_freedom, double noncentrality) {
  using NoncentralT = boost::math::non_central_t_distribution<double, Double>;
  return boost::math::cdf(NoncentralT(degrees_of_freedom, noncentrality), t);
}

/// The noncentrality between `from` and `to` under which P(T < t) = p: it falls all the way.
double bracketed_root(double t, double degrees_of_freedom, double p, double from, double to) {
  const auto excess = [&](double noncentrality) {
    return below(t, degrees_of_freedom, noncentrality) - p;
  };
  constexpr int bits = 46;
  std::uintmax_t steps = 100;
  const auto [low, high] = boost::math::tools::toms748_solve(
      excess, from, to, boost::math::tools::eps_tolerance<double>(bits), steps);
  return (low + high) / 2;
}

/// The same by secants. Seen through the normal distribution's quantile P falls almost on a line,
/// so that a few steps do; where they do not, the bracket decides.
double root(double t, double degrees_of_freedom, double p, double from, double to) {
  constexpr double precise = 1e-13;
  constexpr int most_steps = 7;
  const double wanted = boost::math::quantile(Normal(), p);
  const double spread = std::sqrt(1 + t * t / 2 / degrees_of_freedom);
  double noncentrality = std::clamp(t - wanted * spread, from, to);
  double slope = -1 / spread;
  double last = 0;
  double last_excess = 0;
  for (int step = 0; step < most_steps; ++step) {
    const double found = below(t, degrees_of_freedom, noncentrality);
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
  return bracketed_root(t, degrees_of_freedom, p, from, to);
}

/// t >= 0. The ends of the brackets are certain: under the first P(T < t) is at least
/// 0.99 P(Z < 2.5), under noncentrality t between the tails, and under the last at most
/// P(Z < -2.5) + 0.01. They are near, too: far out in its tails the distribution's series fail.
NoncentralityInterval solved(double t, double degrees_of_freedom) {
  constexpr double rare = 0.99;
  const double least = t * spread_quantile(1 - rare, degrees_of_freedom) - 2.5;
  const double most = 2.5 + t * spread_quantile(rare, degrees_of_freedom);
  return {.low = root(t, degrees_of_freedom, upper_tail, least, t),
          .high = root(t, degrees_of_freedom, lower_tail, t, most)};
}

/// t large, where the series behind the distribution grow long. T = (Z + noncentrality) / S, S the
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
