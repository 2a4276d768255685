// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/waves/compare_waves.hpp"

#include "cxmat/assessment/node_layout.hpp"
#include "cxmat/assessment/tree.hpp"
#include "cxmat/assessment/waves/change.hpp"
#include "cxmat/assessment/waves/common_questions.hpp"
#include "cxmat/assessment/waves/pairs.hpp"
#include "cxmat/assessment/waves/wave_trend.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <span>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

/// The most people whose scores changed by the same amount.
std::int64_t most_alike(std::vector<double> differences) {
  constexpr double rounding = 1e-12;
  std::ranges::sort(differences);
  std::int64_t most = 0;
  std::int64_t run = 0;
  for (std::size_t i = 0; i < differences.size(); ++i) {
    const bool same = i > 0 && differences[i] - differences[i - 1] <= rounding;
    run = same ? run + 1 : 1;
    most = std::max(most, run);
  }
  return most;
}

class Comparison {
 public:
  Comparison(Assessment& assessment, const Plan& plan, const Responses* responses)
      : assessment_(assessment),
        privacy_(assessment.engagement.privacy),
        common_(assessment, plan, responses),
        latest_(assessment.waves.size() - 1) {
    if (responses != nullptr && assessment.engagement.stable_respondents &&
        responses->weights.empty() && is_survey()) {
      pairs_ = pair_scores(plan, common_.answers({latest_ - 1, latest_}),
                           lay_out(assessment.engagement, plan).sources, latest_ - 1, latest_);
    }
  }

  void add() {
    for (std::size_t node = 0; node < assessment_.nodes.size(); ++node) {
      if (assessment_.nodes[node].scored) {
        assessment_.nodes[node].change = change(node);
        assessment_.nodes[node].trend = trend(node);
      }
    }
    judge_changes(assessment_.nodes);
  }

 private:
  [[nodiscard]] bool is_survey() const { return privacy_.collection == Collection::survey; }

  /// Its score is the mean of the questionnaires' scores, not of the respondents' own.
  [[nodiscard]] bool is_mean_of_questionnaires(std::size_t node) const {
    return assessment_.nodes[node].kind == NodeKind::overall &&
           assessment_.engagement.overall == OverallRule::group_scores;
  }

  /// Common questions give figures of their own that protection does not see: few people never.
  [[nodiscard]] bool is_fit(std::span<const Figures> figures) const {
    return std::ranges::all_of(figures, [this](const Figures& found) {
      return found.level_score && (!is_survey() || found.n >= privacy_.minimum_group);
    });
  }

  [[nodiscard]] std::optional<WaveChange> change(std::size_t node) {
    const WaveSet waves{latest_ - 1, latest_};
    const std::vector<Figures> figures = common_.figures(node, waves);
    std::optional<WaveChange> change =
        !figures.empty() && is_fit(figures) ? tested_change(node, figures) : std::nullopt;
    if (change) {
      const QuestionCounts counts = common_.counts(node, waves);
      change->from = assessment_.waves[waves.front()].id;
      change->to = assessment_.waves[waves.back()].id;
      change->common_questions = counts.common;
      change->questions = counts.all;
    }
    return change;
  }

  [[nodiscard]] std::optional<WaveChange> tested_change(std::size_t node,
                                                        std::span<const Figures> figures) const {
    const std::size_t levels = assessment_.nodes[node].levels.size();
    if (may_be_paired(node)) {
      if (auto paired = change_of_pairs(pairs_[node].differences, levels)) {
        return paired;
      }
    }
    const SpreadFrom spread =
        is_mean_of_questionnaires(node) ? SpreadFrom::interval : SpreadFrom::respondents;
    auto change = change_of_samples(figures.front(), figures.back(), levels, spread);
    if (change && !is_survey()) {
      change = untested(std::move(*change));
    }
    return change;
  }

  /// Means of both waves and of the pairs together give the mean of those without a partner.
  [[nodiscard]] bool may_be_paired(std::size_t node) const {
    const bool one_questionnaire = questionnaires_of(assessment_, true).size() == 1;
    if (pairs_.empty() || (is_mean_of_questionnaires(node) && !one_questionnaire)) {
      return false;
    }
    const PairedScores& found = pairs_[node];
    const auto pairs = static_cast<std::int64_t>(found.differences.size());
    const bool unanimous =
        privacy_.unanimous == Unanimous::hide && most_alike(found.differences) >= pairs - 1;
    return pairs >= privacy_.minimum_group && !unanimous &&
           (found.unmatched == 0 || found.unmatched >= privacy_.minimum_group);
  }

  [[nodiscard]] static WaveChange untested(WaveChange change) {
    change.interval.reset();
    change.t.reset();
    change.degrees_of_freedom.reset();
    change.p.reset();
    return change;
  }

  [[nodiscard]] std::optional<WaveTrend> trend(std::size_t node) {
    const WaveSet waves = common_.asked_in(node);
    if (static_cast<std::int64_t>(waves.size()) < fewest_waves_for_slope) {
      return std::nullopt;
    }
    const QuestionCounts counts = common_.counts(node, waves);
    const std::vector<Figures> figures = common_.figures(node, waves);
    std::vector<WaveScore> scores;
    for (std::size_t i = 0; i < figures.size(); ++i) {
      if (is_fit(std::span(&figures[i], 1))) {
        scores.push_back({.wave = waves[i], .level_score = *figures[i].level_score});
      }
    }
    std::optional<WaveTrend> trend = trend_of(scores, assessment_.waves);
    if (trend) {
      trend->common_questions = counts.common;
      trend->questions = counts.all;
    }
    return trend;
  }

  Assessment& assessment_;
  const Privacy& privacy_;
  CommonQuestions common_;
  std::size_t latest_;
  std::vector<PairedScores> pairs_;  ///< per node; empty where nobody may be paired
};

}  // namespace

void compare_waves(Assessment& assessment, const Plan& plan, const Responses& responses) {
  if (assessment.waves.size() > 1) {
    Comparison(assessment, plan, &responses).add();
  }
}

void compare_waves(Assessment& assessment, const Plan& plan) {
  if (assessment.waves.size() > 1) {
    Comparison(assessment, plan, nullptr).add();
  }
}

}  // namespace cxmat
