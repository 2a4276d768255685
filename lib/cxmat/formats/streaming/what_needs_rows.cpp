// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/tally_responses.hpp"

#include <algorithm>
#include <functional>

namespace cxmat {

std::vector<std::string> what_needs_rows(const Engagement& engagement, bool from_its_files) {
  const bool is_imported = std::ranges::any_of(engagement.waves, [](const Wave& wave) {
    return std::ranges::any_of(wave.responses,
                               [](const ResponseFile& file) { return !file.from.empty(); });
  });
  std::vector<std::string> keys;
  const auto add = [&keys](bool needed, const char* key) {
    if (needed) {
      keys.emplace_back(key);
    }
  };
  add(engagement.stable_respondents && engagement.waves.size() != 1, "respondent_ids");
  add(std::ranges::any_of(engagement.quality.exclude, std::identity()), "quality.exclude");
  add(!engagement.weighting.balance_by.empty(), "weights.balance_by");
  add(!engagement.weighting.margins.empty(), "weights.raking");
  add(engagement.method == RatedBy::third_party, "method");
  add(is_imported && from_its_files, "waves.responses.from");
  return keys;
}

}  // namespace cxmat
