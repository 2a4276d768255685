// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/curve.hpp"

#include <algorithm>
#include <cmath>

namespace cxmat {
namespace {

double linear(double first, double second, double x) noexcept {
  return std::clamp((x - first) / (second - first), 0.0, 1.0);
}

double below(double bound) noexcept {
  return std::nextafter(bound, 0.0);
}

double log_normal(double p10, double median, double x) noexcept {
  constexpr double inverse_erfc_one_fifth = 0.9061938024368232;
  if (x <= 0) {
    return 1.0;
  }
  const double z = std::log(x / median) * inverse_erfc_one_fifth / -std::log(p10 / median);
  const double better_than = (1.0 - std::erf(z)) / 2;
  if (x <= p10) {
    return std::clamp(better_than, 0.9, 1.0);
  }
  if (x <= median) {
    return std::clamp(better_than, 0.5, below(0.9));
  }
  return std::clamp(better_than, 0.0, below(0.5));
}

}  // namespace

double curve_score(const Curve& curve, double x) noexcept {
  const double first = curve.first.value();
  const double second = curve.second.value();
  return curve.kind == Curve::Kind::linear ? linear(first, second, x)
                                           : log_normal(first, second, x);
}

}  // namespace cxmat
