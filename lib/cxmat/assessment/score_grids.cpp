// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/score_grids.hpp"

#include <cxmat/tally/plan.hpp>

namespace cxmat {

std::vector<ScoreGrid> score_grids(std::span<const QuestionnaireUse> questionnaires) {
  std::vector<WeightedQuestionnaire> weighted;
  for (const QuestionnaireUse& use : questionnaires) {
    weighted.push_back({&use.questionnaire, use.weight});
  }
  std::vector<ScoreGrid> grids;
  for (const PlannedNode& node : make_plan(weighted).nodes) {
    if (node.parent) {  // all but `overall`
      grids.push_back(
          {.node = node.id, .parts_rounded = !node.part_grid.exact, .rounded = !node.grid.exact});
    }
  }
  return grids;
}

}  // namespace cxmat
