// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/exports/matching/value_match.hpp"

namespace cxmat::exports {

ValueMatcher::ValueMatcher(const Question& question, const CellRules& rules, const ImportMap& map)
    : question_(&question), rules_(&rules), map_(&map) {}

const ValueOutcome& ValueMatcher::match(std::string_view cell) {
  return known_.try_emplace(std::string(cell), work_out(cell)).first->second;
}

const ValueOutcome& ValueMatcher::match_option(std::size_t /*choice*/, std::string_view cell) {
  return match(cell);
}

ValueOutcome ValueMatcher::work_out(std::string_view cell) const {
  return {.value = MatchedValue{.text = std::string(cell)}, .problem = {}};
}

}  // namespace cxmat::exports
