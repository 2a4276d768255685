// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/certainty/weightings.hpp"

#include "cxmat/assessment/certainty/practices.hpp"
#include "cxmat/assessment/certainty/repetitions.hpp"
#include "cxmat/core/threads.hpp"

#include <algorithm>
#include <span>
#include <vector>

namespace cxmat {
namespace {

/// The most groups that leave room for enough weightings.
std::size_t most_groups(const ScoreTree& tree, std::size_t wanted, std::size_t budget) noexcept {
  return budget / std::max<std::size_t>(tree.shares.size(), 1) /
         std::min(wanted, fewest_repetitions);
}

/// One weighting: the given shares where there is nothing to draw.
void draw(const ScoreTree& tree, double concentration, SplitMix64& random,
          std::span<double> weighting) {
  std::vector<double> alphas;
  for (const TreeNode& node : tree.nodes) {
    const auto given = std::span(tree.shares).subspan(node.first_part, node.part_count);
    const auto drawn = weighting.subspan(node.first_part, node.part_count);
    std::ranges::copy(given, drawn.begin());
    const auto weighing = std::ranges::count_if(given, [](double share) { return share > 0; });
    if (!has_weights(node.rule) || weighing < 2) {
      continue;
    }
    alphas.assign(given.begin(), given.end());
    for (double& alpha : alphas) {
      alpha *= concentration;
    }
    std::ranges::copy(random.dirichlet(alphas), drawn.begin());
  }
}

/// Group sums under one weighting after the other, one lot of answers after
/// the other.
class WeightingSums {
 public:
  WeightingSums(const ScoreTree& tree, const Plan& plan, std::span<const double> weightings,
                std::size_t count)
      : tree_(tree),
        plan_(plan),
        weightings_(weightings),
        places_(tree.place_count),
        sums_(count * tree.summed.size()) {}

  void add(std::span<const AnswerGroup> groups) {
    Lanes weights{};
    for (std::size_t lane = 0; lane < groups.size(); ++lane) {
      weights[lane] = static_cast<double>(groups[lane].weight);
      enter_group(groups[lane], lane);
    }
    const std::size_t width = tree_.summed.size();
    const std::size_t parts = tree_.shares.size();
    for (std::size_t i = 0; i * width < sums_.size(); ++i) {
      evaluate(tree_, weightings_.subspan(i * parts, parts), places_);
      for (std::size_t node = 0; node < width; ++node) {
        const LaneScores& found = places_[tree_.summed[node]];
        GroupSum& sum = sums_[i * width + node];
        for (std::size_t lane = 0; lane < lane_count; ++lane) {
          sum.score += weights[lane] * found.value[lane];
          sum.weight += weights[lane] * found.scored[lane];
        }
      }
    }
  }

  /// Of weighting `i`.
  [[nodiscard]] std::span<const GroupSum> sums(std::size_t i) const noexcept {
    return std::span(sums_).subspan(i * tree_.summed.size(), tree_.summed.size());
  }

 private:
  void enter_group(const AnswerGroup& group, std::size_t lane) {
    for (std::size_t i = 0; i < tree_.questions.size(); ++i) {
      const TreeQuestion& question = tree_.questions[i];
      enter(places_[tree_.first_question_place + question.index], lane, group.answers[i],
            group.score(i, plan_.questions[question.index].grid), question);
    }
  }

  const ScoreTree& tree_;
  const Plan& plan_;
  std::span<const double> weightings_;
  std::vector<LaneScores> places_;
  std::vector<GroupSum> sums_;
};

/// Over all rows.
std::vector<GroupSum> practice_sums(const GroupPractices& practices, const LatestRows& rows) {
  std::vector<GroupSum> sums(practices.width());
  std::vector<GroupSum> row;
  for (std::size_t i = 0; practices.width() > 0 && i < rows.size(); ++i) {
    row.clear();
    practices.append(rows, i, row);
    for (std::size_t at = 0; at < row.size(); ++at) {
      sums[at].score += row[at].score;
      sums[at].weight += row[at].weight;
    }
  }
  return sums;
}

}  // namespace

DrawnWeightings draw_weightings(const ScoreTree& tree, const LatestRows& rows,
                                const CertaintyRules& rules, const CertaintyEffort& effort) {
  const double concentration = rules.concentration.value();
  if (rows.size() == 0 || rules.weightings == 0 || concentration <= 0) {
    return {};
  }
  const auto groups = answer_groups(tree, rows, most_groups(tree, rules.weightings, effort.budget));
  if (!groups) {
    return {};
  }
  // Practice models know no weights of practices: their questionnaires stay as they are.
  const GroupPractices practices(rows.plan());
  const std::vector<GroupSum> of_practices = practice_sums(practices, rows);
  const std::size_t parts = tree.shares.size();
  const std::size_t width = tree.summed.size();
  DrawnWeightings drawn{
      .count = repetitions_within(effort.budget, rules.weightings, groups->size() * parts),
      .shares = {},
      .sums = {}};
  drawn.shares.resize(drawn.count * parts);
  drawn.sums.resize(drawn.count * width);
  in_threads(drawn.count, effort.threads, [&](std::size_t begin, std::size_t end) {
    const auto shares = std::span(drawn.shares).subspan(begin * parts, (end - begin) * parts);
    for (std::size_t i = begin; i < end; ++i) {
      SplitMix64 random = random_stream(rules.seed, Experiment::weights, i);
      draw(tree, concentration, random, shares.subspan((i - begin) * parts, parts));
    }
    WeightingSums sums(tree, rows.plan(), shares, end - begin);
    for (std::size_t first = 0; first < groups->size(); first += lane_count) {
      sums.add(std::span(*groups).subspan(first, std::min(lane_count, groups->size() - first)));
    }
    std::vector<GroupSum> of_weighting(width);
    for (std::size_t i = begin; i < end; ++i) {
      std::ranges::copy(sums.sums(i - begin), of_weighting.begin());
      practices.fill(of_practices, of_weighting);
      std::ranges::copy(of_weighting, std::span(drawn.sums).subspan(i * width, width).begin());
    }
  });
  return drawn;
}

LevelHits hits_of(const ScoreTree& tree, const DrawnWeightings& drawn,
                  const ReportedLevels& reported) {
  if (drawn.count == 0) {
    return {};
  }
  const std::size_t parts = tree.shares.size();
  const std::size_t width = tree.summed.size();
  LevelHits all{.repetitions = drawn.count, .hits = std::vector<std::size_t>(reported.size())};
  for (std::size_t i = 0; i < drawn.count; ++i) {
    reported.count(std::span(drawn.sums).subspan(i * width, width),
                   tree.overall_shares(std::span(drawn.shares).subspan(i * parts, parts)),
                   all.hits);
  }
  return all;
}

}  // namespace cxmat
