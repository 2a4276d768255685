// SPDX-License-Identifier: Apache-2.0
#include "cxmat/statistics/fisher_f.hpp"

#include <boost/math/distributions/fisher_f.hpp>

namespace cxmat {

double fisher_f_quantile(double p, double numerator, double denominator) {
  // Without promotion to long double, as in student_t.cpp.
  using Double = boost::math::policies::policy<boost::math::policies::promote_double<false>>;
  return boost::math::quantile(
      boost::math::fisher_f_distribution<double, Double>(numerator, denominator), p);
}

}  // namespace cxmat
