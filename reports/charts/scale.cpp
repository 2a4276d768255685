// SPDX-License-Identifier: Apache-2.0
#include "reports/charts/scale.hpp"

#include <algorithm>

namespace cxmat::reports::charts {

double Scale::operator()(double value) const noexcept {
  // Written so that NaN takes the first way out.
  if (!(value > from) || !(to > from)) {
    return start;
  }
  const double share = std::min((value - from) / (to - from), 1.0);
  return start + (share * (end - start));
}

}  // namespace cxmat::reports::charts
