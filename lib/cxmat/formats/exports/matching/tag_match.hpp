/// \file
/// Columns whose machine name tells what they are for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/targets.hpp>

#include <cstddef>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// What a column could be for, all of it equally sure.
struct Hits {
  Tier tier = Tier::none;
  std::vector<Target> targets;

  [[nodiscard]] bool empty() const noexcept { return targets.empty(); }
};

class TagMatcher {
 public:
  /// Both must outlive this.
  TagMatcher(const Targets& targets, const ExportLayout& layout);

  /// By the tiers exact_id, folded_id and last_segment.
  [[nodiscard]] Hits match(std::string_view tag) const;
  /// By exact_id and folded_id only: of a name that stands within a text.
  [[nodiscard]] std::vector<Target> match_name(std::string_view name) const;
  /// The question that "own01R" would answer if the R did not mark a reversed item.
  [[nodiscard]] std::optional<std::size_t> reversed(std::string_view tag) const;

 private:
  [[nodiscard]] std::vector<Target> resolve(std::string_view name, Spelling spelling) const;
  [[nodiscard]] std::vector<Target> part_of(std::size_t question, char separator,
                                            std::string_view part, Spelling spelling) const;
  [[nodiscard]] std::vector<Target> last_segment(std::string_view tag) const;
  [[nodiscard]] bool is_family(std::string_view prefix) const;

  const Targets* targets_;
  std::map<std::string, std::size_t, std::less<>> families_;  // "Q3" of Q3_1 and Q3_2: 2
};

}  // namespace cxmat::exports
