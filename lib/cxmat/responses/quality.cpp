// SPDX-License-Identifier: Apache-2.0
#include "cxmat/responses/quality.hpp"

namespace cxmat {

std::string_view to_string(QualityFlag flag) noexcept {
  static constexpr std::array<std::string_view, quality_flag_count> names{
      "straight_lining", "speeding", "duplicate", "near_duplicate", "missing"};
  return names[static_cast<std::size_t>(flag)];
}

}  // namespace cxmat
