/// \file
/// Columns whose words tell what they are for.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/exports/layout.hpp>
#include <cxmat/formats/exports/matching/tag_match.hpp>
#include <cxmat/formats/exports/matching/targets.hpp>

#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::exports {

class TextMatcher {
 public:
  /// Both must outlive this.
  TextMatcher(const Targets& targets, const TagMatcher& tags) : targets_(&targets), tags_(&tags) {}

  /// By the tiers id_in_text and text.
  [[nodiscard]] Hits match(const ExportColumn& column) const;
  /// What `hits` on a question mean where the column is about `option` alone: its option, or
  /// words on another one. Options that the question does not have: nothing.
  [[nodiscard]] std::vector<Target> with_option(const std::vector<Target>& hits,
                                                std::string_view option) const;

 private:
  [[nodiscard]] std::vector<Target> by_leading_id(const ExportColumn& column) const;
  [[nodiscard]] std::vector<Target> by_words(std::string_view text, std::string_view option) const;
  [[nodiscard]] std::vector<Target> by_cuts(std::string_view text) const;

  const Targets* targets_;
  const TagMatcher* tags_;
};

}  // namespace cxmat::exports
