// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/group_difference.hpp"

#include "cxmat/statistics/noncentral_t.hpp"
#include "cxmat/statistics/student_t.hpp"

#include <boost/math/special_functions/gamma.hpp>

#include <algorithm>
#include <cmath>

namespace cxmat {
namespace {

constexpr double fewest = 2;

/// Hedges' factor against the bias of small samples. As a ratio, because the difference of two
/// logarithms of gamma loses its digits for a large m.
double bias_factor(double m) {
  // Without promotion to long double, as in student_t.cpp.
  using Double = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  return 1 / (std::sqrt(m / 2) * boost::math::tgamma_delta_ratio((m - 1) / 2, 0.5, Double()));
}

}  // namespace

std::optional<WelchTest> welch(const SampleSummary& a, const SampleSummary& b) {
  if (std::min(a.n, b.n) < fewest) {
    return std::nullopt;
  }
  const double error_a = a.sd / std::sqrt(a.n);
  const double error_b = b.sd / std::sqrt(b.n);
  const double error = std::hypot(error_a, error_b);
  const double difference = a.mean - b.mean;
  const double t = difference / error;
  // Neither 0 / 0 nor a spread so small that the ratio overflows.
  if (!std::isfinite(t)) {
    return std::nullopt;
  }
  const double share_a = error_a / error * (error_a / error);
  const double share_b = error_b / error * (error_b / error);
  const double degrees_of_freedom =
      1 / (share_a * share_a / (a.n - 1) + share_b * share_b / (b.n - 1));
  constexpr double upper = 0.975;
  const double half = student_t_quantile(upper, degrees_of_freedom) * error;
  return WelchTest{.difference = difference,
                   .t = t,
                   .degrees_of_freedom = degrees_of_freedom,
                   .p = student_t_two_sided(t, degrees_of_freedom),
                   .low = difference - half,
                   .high = difference + half};
}

std::optional<EffectSize> hedges_g(const SampleSummary& a, const SampleSummary& b) {
  if (std::min(a.n, b.n) < fewest) {
    return std::nullopt;
  }
  const double m = a.n + b.n - 2;
  const double pooled =
      std::hypot(a.sd * std::sqrt((a.n - 1) / m), b.sd * std::sqrt((b.n - 1) / m));
  const double standardized = (a.mean - b.mean) / pooled;
  const double per_unit = std::sqrt(1 / a.n + 1 / b.n);  // standard error in pooled sds
  const double t = standardized / per_unit;
  if (!std::isfinite(t)) {
    return std::nullopt;
  }
  const double factor = bias_factor(m);
  const NoncentralityInterval bounds = noncentrality_95(t, m);
  return EffectSize{.g = factor * standardized,
                    .low = factor * per_unit * bounds.low,
                    .high = factor * per_unit * bounds.high};
}

}  // namespace cxmat
