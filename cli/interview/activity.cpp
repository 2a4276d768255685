// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/session.hpp"

#include <algorithm>

namespace cxmat::cli {

std::int64_t Activity::seconds() {
  using namespace std::chrono_literals;
  constexpr std::chrono::milliseconds longest_thought = 2min;
  const Clock::time_point now = Clock::now();
  rest_ +=
      std::min(std::chrono::duration_cast<std::chrono::milliseconds>(now - last_), longest_thought);
  last_ = now;
  const auto whole = std::chrono::duration_cast<std::chrono::seconds>(rest_);
  rest_ -= whole;
  return whole.count();
}

}  // namespace cxmat::cli
