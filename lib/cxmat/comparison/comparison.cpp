// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/comparison.hpp"

#include <algorithm>
#include <array>

namespace cxmat {

std::string_view to_string(UnitKind kind) noexcept {
  static constexpr std::array<std::string_view, 3> names{"results", "groups", "waves"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(UnitState state) noexcept {
  static constexpr std::array<std::string_view, 4> names{"shown", "suppressed", "no_score",
                                                         "not_asked"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view to_string(DifferenceVerdict verdict) noexcept {
  static constexpr std::array<std::string_view, 5> names{"higher", "lower", "small", "undecided",
                                                         "not_tested"};
  return names[static_cast<std::size_t>(verdict)];
}

std::string_view to_string(NotTested reason) noexcept {
  static constexpr std::array<std::string_view, 6> names{"tested",  "capped",    "consensus",
                                                         "too_few", "no_spread", "other_questions"};
  return names[static_cast<std::size_t>(reason)];
}

std::string_view to_string(WhyLeftOut why) noexcept {
  static constexpr std::array<std::string_view, 3> names{"only_one", "other_version",
                                                         "other_levels"};
  return names[static_cast<std::size_t>(why)];
}

const ComparedNode* Comparison::find(std::string_view id) const noexcept {
  const auto found = std::ranges::find(nodes, id, &ComparedNode::id);
  return found == nodes.end() ? nullptr : &*found;
}

}  // namespace cxmat
