// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/settle.hpp"

#include <string>
#include <vector>

namespace cxmat {

void settle(Tally& tally, const Engagement& engagement) {
  std::vector<std::string> waves;
  for (const Wave& wave : engagement.waves) {
    waves.push_back(wave.id);
  }
  std::vector<std::vector<std::string>> values;
  for (const Grouping& grouping : engagement.groupings) {
    values.emplace_back();
    for (const GroupValue& value : grouping.values) {
      values.back().push_back(value.name);
    }
  }
  settle(tally, waves, values);
}

}  // namespace cxmat
