// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/assessment.hpp"

#include <algorithm>
#include <array>

namespace cxmat {

std::string_view to_string(NodeKind kind) noexcept {
  static constexpr std::array<std::string_view, 4> names{"overall", "questionnaire", "dimension",
                                                         "question"};
  return names[static_cast<std::size_t>(kind)];
}

std::string_view to_string(BenchmarkBasis basis) noexcept {
  static constexpr std::array<std::string_view, 5> names{"scores", "quantiles", "moments", "mean",
                                                         "level_shares"};
  return names[static_cast<std::size_t>(basis)];
}

std::string_view to_string(ChangeVerdict verdict) noexcept {
  static constexpr std::array<std::string_view, 5> names{"risen", "fallen", "small", "undecided",
                                                         "not_tested"};
  return names[static_cast<std::size_t>(verdict)];
}

std::string_view to_string(GateState state) noexcept {
  static constexpr std::array<std::string_view, 4> names{"passed", "open", "applied", "lowered"};
  return names[static_cast<std::size_t>(state)];
}

std::string_view to_string(Rating rating) noexcept {
  static constexpr std::array<std::string_view, 6> names{
      "not_implemented", "partly", "largely", "fully", "open", "not_applicable"};
  return names[static_cast<std::size_t>(rating)];
}

std::string cross_key(std::string_view row, std::string_view column) {
  std::string key;
  for (const std::string_view part : {row, column}) {
    if (!key.empty()) {
      key += ',';
    }
    for (const char sign : part) {
      if (sign == ',' || sign == '\\') {
        key += '\\';
      }
      key += sign;
    }
  }
  return key;
}

const NodeResult* Assessment::find(std::string_view id) const noexcept {
  const auto found = std::ranges::find(nodes, id, &NodeResult::id);
  return found == nodes.end() ? nullptr : &*found;
}

}  // namespace cxmat
