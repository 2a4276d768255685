// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/assess_tally.hpp"

#include "cxmat/assessment/certainty/certainty.hpp"
#include "cxmat/assessment/merge_groups.hpp"
#include "cxmat/assessment/waves/compare_waves.hpp"
#include "cxmat/responses/near_duplicates.hpp"

#include <algorithm>
#include <string>
#include <utility>

namespace cxmat {
namespace {

/// The signs of the latest wave, as far as they are in the tally.
QualityResult quality_of(const Engagement& engagement, const Tally& tally) {
  QualityResult result;
  if (tally.waves.empty()) {
    return result;
  }
  result.excluded = 0;
  if (!tally.signs_judged) {
    return result;
  }
  const auto latest = static_cast<std::int32_t>(tally.waves.size()) - 1;
  SignTally signs;
  for (const CellTally& cell : tally.cells) {
    if (cell.key.wave == latest) {
      signs.merge(cell.sums.signs);
    }
  }
  if (signs.shown_enough > 0) {
    result.findings.push_back({.flag = QualityFlag::straight_lining,
                               .flagged = signs.straight_lining,
                               .excluded = false});
  }
  const std::vector<const Question*> questions = questions_of(engagement);
  if (std::ranges::any_of(questions, [](const Question* each) { return is_comparable(*each); })) {
    result.findings.push_back(
        {.flag = QualityFlag::missing, .flagged = signs.missing, .excluded = false});
  }
  return result;
}

/// What was left out, by the names that assessment.yaml and the result have for it.
Diagnostic what_was_left_out(const Tally& tally, const AssessmentDepth& depth) {
  std::int64_t rows = 0;
  for (const CellTally& cell : tally.cells) {
    rows += cell.sums.respondents;
  }
  std::string left_out = tally.signs_judged
                             ? "duplicate, near_duplicate, speeding"
                             : "straight_lining, duplicate, near_duplicate, speeding, missing";
  left_out += depth.certainty ? ", certainty" : "";
  return note(Code::rows_not_judged, {}, {std::move(left_out), std::to_string(rows)});
}

}  // namespace

Result<Assessment> assess_tally(const Engagement& engagement, Tally tally,
                                const AssessmentDepth& depth) {
  Diagnostics said{what_was_left_out(tally, depth)};
  QualityResult quality = quality_of(engagement, tally);
  MergedTally merged = merge_small_groups(engagement, std::move(tally));
  const Plan plan = plan_of(merged.engagement);
  Assessment assessment = assess(merged.engagement, plan, merged.tally, depth.crosses);
  append(said, groups_not_crossed(merged.engagement, plan, merged.tally.groupings, depth.crosses));
  compare_waves(assessment, plan);
  if (depth.certainty) {
    refuse_certainty(assessment);
  }
  for (const GroupMerge& merge : merged.merges) {
    said.push_back(note(Code::groups_merged, {}, {merge.into, merge.grouping}));
  }
  assessment.merges = std::move(merged.merges);
  assessment.quality = std::move(quality);
  return {std::move(assessment), std::move(said)};
}

}  // namespace cxmat
