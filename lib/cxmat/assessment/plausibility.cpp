// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/plausibility.hpp"

#include <optional>
#include <string>

namespace cxmat {
namespace {

void check_rate(const std::string& group, std::optional<std::int64_t> population,
                std::optional<std::int64_t> respondents, Diagnostics& found) {
  if (population && respondents && *respondents > *population) {
    found.push_back(warning(Code::population_too_small, {},
                            {group, std::to_string(*population), std::to_string(*respondents)}));
  }
}

/// Fewer people than this make a correlation negative by chance.
constexpr std::int64_t fewest_for_correlation = 30;

/// Questions whose answers run against the rest of their dimension: often coded the wrong way
/// round.
void check_directions(const Assessment& assessment, Diagnostics& found) {
  for (const NodeResult& node : assessment.nodes) {
    if (node.overall && node.overall->item_rest && *node.overall->item_rest < 0 &&
        node.overall->alpha_n >= fewest_for_correlation) {
      found.push_back(
          warning(Code::question_runs_against, {}, {node.id, assessment.nodes[*node.parent].id}));
    }
  }
}

}  // namespace

Diagnostics check_plausibility(const Assessment& assessment) {
  Diagnostics found;
  for (const WaveResult& wave : assessment.waves) {
    check_rate(wave.id, wave.population, wave.respondents, found);
  }
  for (const GroupingResult& grouping : assessment.groupings) {
    for (const GroupValueResult& value : grouping.values) {
      check_rate(value.name, value.population, value.respondents, found);
    }
  }
  check_directions(assessment, found);
  const NodeResult& overall = assessment.nodes.front();
  if (overall.scored && !overall.overall->score) {
    found.push_back(warning(Code::nothing_scored, {}));
  }
  return found;
}

}  // namespace cxmat
