// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/rows/reason.hpp"

#include <algorithm>
#include <cstddef>

namespace cxmat::exports {

std::string_view to_string(Reason reason) noexcept {
  static constexpr std::array<std::string_view, 1 + all_reasons.size()> names{
      "",           "test",  "preview", "spam",  "rejected",
      "incomplete", "early", "late",    "empty", "repeated"};
  return names[static_cast<std::size_t>(reason)];
}

Reason reason_named(std::string_view word) noexcept {
  const auto found =
      std::ranges::find(all_reasons, word, [](Reason each) { return to_string(each); });
  return found == all_reasons.end() ? Reason::rejected : *found;
}

}  // namespace cxmat::exports
