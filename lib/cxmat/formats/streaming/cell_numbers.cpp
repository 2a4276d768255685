// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/cell_numbers.hpp"

namespace cxmat::streaming {

std::size_t CellNumbers::add(std::int32_t wave, std::span<const std::int32_t> groups,
                             TallyMaker& maker) {
  const std::vector<std::int32_t> of_groups(groups.begin(), groups.end());
  const std::size_t number = maker.cell({.wave = wave, .groups = of_groups});
  std::size_t branch = 0;
  for (std::size_t step = 0; step <= groups.size(); ++step) {
    const auto way = static_cast<std::size_t>((step == 0 ? wave : groups[step - 1]) + 1);
    if (branches_[branch].size() <= way) {
      branches_[branch].resize(way + 1, nothing);
    }
    std::int32_t target = branches_[branch][way];
    if (step == groups.size()) {
      target = static_cast<std::int32_t>(number);
    } else if (target == nothing) {
      target = static_cast<std::int32_t>(branches_.size());
      branches_.emplace_back();
    }
    branches_[branch][way] = target;
    branch = static_cast<std::size_t>(target);
  }
  return number;
}

}  // namespace cxmat::streaming
