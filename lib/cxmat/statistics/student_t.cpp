// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/student_t.hpp"

#include <boost/math/distributions/students_t.hpp>

namespace cxmat {

double student_t_quantile(double p, double degrees_of_freedom) {
  return boost::math::quantile(boost::math::students_t(degrees_of_freedom), p);
}

double half_width_95(double standard_error, double n) {
  constexpr double upper = 0.975;
  return student_t_quantile(upper, n - 1) * standard_error;
}

}  // namespace cxmat
