// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/gated.hpp"

#include <algorithm>

namespace cxmat {

std::optional<double> lowest_cap(std::span<const double> caps) noexcept {
  return caps.empty() ? std::nullopt : std::optional(*std::ranges::min_element(caps));
}

double gated(double level_score, std::optional<double> cap) noexcept {
  return cap ? std::min(level_score, *cap) : level_score;
}

}  // namespace cxmat
