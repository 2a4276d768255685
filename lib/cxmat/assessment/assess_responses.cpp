// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/assess_responses.hpp"

#include "cxmat/assessment/certainty/certainty.hpp"
#include "cxmat/assessment/certainty/weightings.hpp"
#include "cxmat/assessment/comments.hpp"
#include "cxmat/assessment/evidence.hpp"
#include "cxmat/assessment/merge_groups.hpp"
#include "cxmat/assessment/waves/compare_waves.hpp"
#include "cxmat/responses/quality.hpp"
#include "cxmat/responses/weighting.hpp"
#include "cxmat/tally/cell_budget.hpp"
#include "cxmat/tally/tally.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <future>
#include <string>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

constexpr std::array<QualityFlag, quality_flag_count> all_flags{
    QualityFlag::straight_lining, QualityFlag::speeding, QualityFlag::duplicate,
    QualityFlag::near_duplicate, QualityFlag::missing};

/// What was found in the responses, row by row, and what follows.
struct Judgement {
  std::vector<QualityFlags> flags;
  std::vector<bool> left_out;
  std::vector<std::int64_t> kept;      ///< per wave
  std::vector<std::int64_t> excluded;  ///< per wave
};

Judgement judge(const Engagement& engagement, const Responses& responses,
                const std::vector<const Question*>& questions) {
  QualityFlags excluding;
  for (std::size_t flag = 0; flag < quality_flag_count; ++flag) {
    excluding[flag] = engagement.quality.exclude[flag];
  }
  Judgement found{.flags = judge_quality(responses, questions, engagement.quality),
                  .left_out = std::vector<bool>(responses.size()),
                  .kept = std::vector<std::int64_t>(responses.wave_names.size()),
                  .excluded = std::vector<std::int64_t>(responses.wave_names.size())};
  for (std::size_t row = 0; row < responses.size(); ++row) {
    found.left_out[row] = (found.flags[row] & excluding).any();
    const auto wave = static_cast<std::size_t>(responses.waves[row]);
    ++(found.left_out[row] ? found.excluded : found.kept)[wave];
  }
  return found;
}

/// The flags of the latest wave.
QualityResult quality_of(const Engagement& engagement, const Responses& responses,
                         const std::vector<const Question*>& questions, const Judgement& found) {
  QualityResult result;
  if (responses.wave_names.empty()) {
    return result;
  }
  const std::size_t latest = responses.wave_names.size() - 1;
  for (const QualityFlag flag : all_flags) {
    if (!can_judge(flag, responses, questions, engagement.quality, latest)) {
      continue;
    }
    const auto position = static_cast<std::size_t>(flag);
    std::int64_t flagged = 0;
    for (std::size_t row = 0; row < responses.size(); ++row) {
      flagged +=
          static_cast<std::size_t>(responses.waves[row]) == latest && found.flags[row][position]
              ? 1
              : 0;
    }
    result.findings.push_back(
        {.flag = flag, .flagged = flagged, .excluded = engagement.quality.exclude[position]});
  }
  result.excluded = found.excluded[latest];
  return result;
}

/// What was left out of each wave, and the waves of which nothing is left.
Diagnostics say_what_is_left(const Responses& responses, const Judgement& found) {
  Diagnostics said;
  for (std::size_t wave = 0; wave < responses.wave_names.size(); ++wave) {
    const std::string& name = responses.wave_names[wave];
    if (found.excluded[wave] > 0 && found.kept[wave] == 0) {
      said.push_back(error(Code::everyone_excluded, {}, {name}));
    } else if (found.excluded[wave] > 0) {
      said.push_back(
          note(Code::responses_excluded, {}, {std::to_string(found.excluded[wave]), name}));
    }
  }
  return said;
}

std::optional<double> overall_score(const Engagement& engagement, const Responses& responses) {
  const Result<WeightedResponses> weighted = apply_weighting(responses, engagement.weighting);
  if (!weighted) {
    return std::nullopt;
  }
  const Plan plan = plan_of(engagement);
  const Assessment made =
      assess(engagement, plan, make_tally(plan, weighted->responses), Crosses::skip);
  return made.nodes.front().overall->score;
}

}  // namespace

Result<CountedResponses> count_in(const Engagement& engagement, Responses responses) {
  const std::vector<const Question*> questions = questions_of(engagement);
  const Judgement found = judge(engagement, responses, questions);
  CountedResponses counted;
  counted.quality = quality_of(engagement, responses, questions, found);
  Diagnostics said = say_what_is_left(responses, found);
  if (has_errors(said)) {
    return said;
  }
  append(said, weigh_evidence(engagement, responses));
  if (std::ranges::any_of(found.left_out, std::identity())) {
    counted.quality.score_with_all = overall_score(engagement, responses);
    responses = without(responses, found.left_out);
  }
  Result<WeightedResponses> weighted = apply_weighting(std::move(responses), engagement.weighting);
  append(said, weighted.diagnostics);
  if (!weighted) {
    return said;
  }
  if (engagement.weighting.any() && !weighted->waves.empty()) {
    counted.weighting = weighted->waves.back();
  }
  counted.responses = std::move(weighted->responses);
  return {std::move(counted), std::move(said)};
}

Result<Assessment> assess_responses(const Engagement& engagement, const Responses& responses,
                                    const AssessmentDepth& depth) {
  Result<CountedResponses> counted = count_in(engagement, responses);
  if (!counted) {
    return std::move(counted.diagnostics);
  }
  MergedGroups merged = merge_small_groups(engagement, std::move(counted->responses));
  const Plan plan = plan_of(merged.engagement);
  if (auto too_many = check_cells(plan, merged.responses)) {
    return Diagnostics{*std::move(too_many)};
  }
  append(counted.diagnostics,
         groups_not_crossed(merged.engagement, plan, merged.responses.groups, depth.crosses));
  // Needs no levels: worked out while these are.
  std::future<DrawnWeightings> drawn;
  if (depth.certainty) {
    drawn = std::async(std::launch::async, [&] {
      return draw_weightings(merged.engagement.certainty, plan, merged.responses);
    });
  }
  Assessment assessment =
      assess(merged.engagement, plan, make_tally(plan, merged.responses), depth.crosses);
  compare_waves(assessment, plan, merged.responses);
  if (depth.certainty) {
    add_certainty(assessment, plan, merged.responses, drawn.get());
  }
  for (const GroupMerge& merge : merged.merges) {
    counted.diagnostics.push_back(note(Code::groups_merged, {}, {merge.into, merge.grouping}));
  }
  assessment.merges = std::move(merged.merges);
  assessment.quality = std::move(counted->quality);
  assessment.weighting = counted->weighting;
  add_evidence(assessment, merged.responses);
  append(counted.diagnostics, add_comments(assessment, merged.responses, responses.respondents));
  return {std::move(assessment), std::move(counted.diagnostics)};
}

}  // namespace cxmat
