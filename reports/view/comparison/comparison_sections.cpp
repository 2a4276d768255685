// SPDX-License-Identifier: Apache-2.0
#include "reports/view/comparison/comparison_sections.hpp"

#include "reports/view/comparison/comparison_words.hpp"
#include "reports/view/comparison/parts.hpp"
#include "reports/view/words.hpp"

namespace cxmat::reports::view {

std::string comparison_title(const Comparison& comparison, const Messages& messages) {
  const ComparisonWords words = words_of(comparison, messages);
  const std::string whose = clean(comparison.units.front().organisation.name);
  return comparison.one_organisation && !whose.empty()
             ? words.format("title.one", {words.counted_units(), whose})
             : words.format("title.several", {words.counted_units()});
}

std::vector<Section> comparison_sections(const Comparison& comparison, const Messages& messages) {
  const ComparisonWords words = words_of(comparison, messages);
  std::vector<Section> sections;
  if (comparison.ranking) {
    sections.push_back(ranking_section(words));
    sections.push_back(heat_map_section(words));
  } else {
    sections.push_back(pair_section(words));
  }
  sections.push_back(remarks_section(words));
  return sections;
}

}  // namespace cxmat::reports::view
