// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/student_t.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace cxmat {

double student_t_quantile(double p, double degrees_of_freedom) {
  // Without promotion to long double: as exact to 1e-13 as the tests demand, and several times
  // faster.
  using Double = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  return boost::math::quantile(
      boost::math::students_t_distribution<double, Double>(degrees_of_freedom), p);
}

double half_width_95(double standard_error, double n) {
  constexpr double upper = 0.975;
  return student_t_quantile(upper, n - 1) * standard_error;
}

}  // namespace cxmat
