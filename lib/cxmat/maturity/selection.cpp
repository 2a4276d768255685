// SPDX-License-Identifier: Apache-2.0
#include "cxmat/maturity/selection.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat {
namespace {

/// The options on offer and the ticked ones among them, in sums that never round.
struct Count {
  std::int64_t good = 0;      ///< options with a value above 0
  std::int64_t possible = 0;  ///< the sum of their values
  std::int64_t ticked = 0;    ///< options with any value
  std::int64_t ticked_good = 0;
  std::int64_t reached = 0;  ///< the sum of the ticked options' values
};

Count count(const Scale& scale, std::uint64_t chosen) noexcept {
  constexpr std::size_t bits = 64;
  Count sums;
  for (std::size_t i = 0; i < std::min(scale.choices.size(), bits); ++i) {
    const auto& value = scale.choices[i].value;
    if (!value) {
      continue;
    }
    const bool is_good = value->micros > 0;
    sums.good += is_good ? 1 : 0;
    sums.possible += is_good ? value->micros : 0;
    if ((chosen >> i & 1U) != 0) {
      sums.ticked += 1;
      sums.ticked_good += is_good ? 1 : 0;
      sums.reached += value->micros;
    }
  }
  return sums;
}

}  // namespace

std::optional<double> selection_score(const Scale& scale, SelectionRule rule,
                                      std::uint64_t chosen) noexcept {
  const Count sums = count(scale, chosen);
  if (sums.ticked == 0 || sums.good == 0) {
    return std::nullopt;
  }
  switch (rule) {
    case SelectionRule::any:
      return sums.ticked_good > 0 ? 1.0 : 0.0;
    case SelectionRule::all:
      return sums.ticked_good == sums.good ? 1.0 : 0.0;
    case SelectionRule::share:
      break;
  }
  const double share = static_cast<double>(sums.reached) / static_cast<double>(sums.possible);
  return std::clamp(share, 0.0, 1.0);
}

}  // namespace cxmat
