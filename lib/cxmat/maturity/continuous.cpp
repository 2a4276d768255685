// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/continuous.hpp"

#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>

namespace cxmat::continuous {
namespace {

/// The highest capability level that equivalent staging ever asks for.
constexpr int highest_asked_capability = 3;

PracticeResult capability(std::span<const Practice> practices, int highest) {
  const std::optional<int> failed = lowest_blocked_level(practices, 1, highest);
  const auto level = static_cast<double>(failed ? *failed - 1 : highest);
  const auto maximum = static_cast<double>(highest);
  return {.score = level / maximum,
          .value = level,
          .maximum = maximum,
          .blocking = failed ? blocking_at(practices, *failed) : std::vector<std::size_t>{}};
}

/// The practices that keep `maturity` from being reached. An area has a capability exactly if no
/// practice of it blocks at that level or below, so areas need not be looked at one by one.
std::vector<std::size_t> blocking_maturity(std::span<const Practice> practices, int maturity,
                                           int highest) {
  const int asked = std::min({maturity, highest_asked_capability, highest});
  std::vector<std::size_t> positions;
  for (std::size_t i = 0; i < practices.size(); ++i) {
    const Practice& practice = practices[i];
    if (practice.area_level <= maturity && practice.level <= asked && blocks(practice)) {
      positions.push_back(i);
    }
  }
  return positions;
}

PracticeResult equivalent_staging(std::span<const Practice> practices, const PracticeScale& scale) {
  const int top =
      std::max(1, std::ranges::max_element(practices, {}, &Practice::area_level)->area_level);
  const int highest = std::max(1, scale.highest_level);
  int maturity = 1;
  std::vector<std::size_t> blocking;
  while (maturity < top && blocking.empty()) {
    blocking = blocking_maturity(practices, maturity + 1, highest);
    maturity += blocking.empty() ? 1 : 0;
  }
  return {.score = std::min(1.0, score_of(maturity, scale.level_count)),
          .value = static_cast<double>(maturity),
          .maximum = static_cast<double>(top),
          .blocking = std::move(blocking)};
}

}  // namespace

std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                       const PracticeScale& scale) {
  if (!any_answered(practices)) {
    return std::nullopt;
  }
  return scale.nested ? equivalent_staging(practices, scale)
                      : capability(practices, std::max(1, scale.highest_level));
}

}  // namespace cxmat::continuous
