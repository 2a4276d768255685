// SPDX-License-Identifier: Apache-2.0
#include "cxmat/assessment/overall.hpp"

#include "cxmat/maturity/model.hpp"
#include "cxmat/statistics/student_t.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace cxmat {
namespace {

/// One questionnaire's part in the overall score.
struct Share {
  double share = 0;   ///< of the questionnaires that have a score
  double mean = 0;    ///< before caps
  double capped = 0;  ///< after caps
  double weight = 0;  ///< respondents' weight behind the mean
  double denominator = 1;
  bool present = false;
  bool constant = false;  ///< capped: does not vary
};

double weight_behind(const NodeTally& tally) {
  double weight = 0;
  for (const Bin bin : tally.scores.bins()) {
    weight += static_cast<double>(bin.weight);
  }
  return weight;
}

std::vector<Share> shares_of(const Plan& plan, const Sums& sums,
                             const std::vector<Figures>& nodes) {
  std::vector<Share> shares;
  double total = 0;
  for (const PlannedPart& part : plan.nodes[0].parts) {
    const Figures& figures = nodes[part.index];
    Share share;
    share.present = figures.score.has_value();
    share.constant = figures.ungated_score.has_value();
    share.capped = figures.score.value_or(0);
    share.mean = figures.ungated_score.value_or(share.capped);
    share.weight = weight_behind(sums.nodes[part.index]);
    share.denominator = static_cast<double>(plan.nodes[part.index].grid.denominator);
    share.share = share.present ? static_cast<double>(part.weight) : 0;
    total += share.share;
    shares.push_back(share);
  }
  for (Share& share : shares) {
    share.share = total > 0 ? share.share / total : 0;
  }
  return shares;
}

/// sum over respondents of w^2 (a - mean a) (b - mean b).
double centred_product(const PairTally& pair, const Share& a, const Share& b) {
  const double first = pair.first.value() / a.denominator;
  const double second = pair.second.value() / b.denominator;
  const double product = pair.products.value() / (a.denominator * b.denominator);
  return product - b.mean * first - a.mean * second + a.mean * b.mean * pair.squares.value();
}

/// The linearised variance of the weighted mean of the shares' means.
double variance(const std::vector<Share>& shares, const std::vector<PairTally>& pairs) {
  double sum = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    for (std::size_t j = i; j < shares.size(); ++j) {
      const Share& a = shares[i];
      const Share& b = shares[j];
      if (!a.present || !b.present || a.constant || b.constant) {
        continue;
      }
      const double term = a.share * b.share / (a.weight * b.weight) *
                          centred_product(pairs[pair_index(i, j, shares.size())], a, b);
      sum += i == j ? term : 2 * term;
    }
  }
  constexpr double rounding = 1e-18;  // of sums of products of scores in [0, 1]
  return sum < rounding ? 0 : sum;
}

Interval interval_around(double score, double half_width) {
  return {std::max(0.0, score - half_width), std::min(1.0, score + half_width)};
}

}  // namespace

void set_overall(const Plan& plan, const Sums& sums, OverallRule rule,
                 std::vector<Figures>& nodes) {
  const std::vector<Share> shares = shares_of(plan, sums, nodes);
  Figures& overall = nodes[0];
  if (std::ranges::none_of(shares, &Share::present)) {
    overall.score.reset();
    overall.interval.reset();
    return;
  }
  double mean = 0;
  double taken_by_caps = 0;
  bool capped = false;
  for (const Share& share : shares) {
    mean += share.share * share.mean;
    taken_by_caps += share.share * (share.mean - share.capped);
    capped = capped || share.constant;
  }
  const bool per_group = plan.nodes[0].per_group;
  if (rule == OverallRule::per_respondent && overall.score && !per_group) {
    mean = *overall.score;
  }
  overall.score = std::max(0.0, mean - taken_by_caps);
  if (capped) {
    overall.ungated_score = mean;
  }
  const auto n = static_cast<double>(overall.n);
  const bool nothing_varies = std::ranges::all_of(
      shares, [](const Share& share) { return !share.present || share.constant; });
  if (rule == OverallRule::group_scores) {
    overall.unweighted_score.reset();  // that of respondents' own overall scores is another figure
  }
  if (overall.n < 2 || per_group || nothing_varies) {
    overall.interval.reset();  // a practice model or a cap has no known spread
  } else if (rule == OverallRule::group_scores) {
    const double standard_error = std::sqrt(n / (n - 1) * variance(shares, sums.nodes[0].pairs));
    overall.interval = interval_around(*overall.score, half_width_95(standard_error, n));
  } else if (overall.interval) {
    overall.interval = Interval{std::max(0.0, overall.interval->low - taken_by_caps),
                                std::max(0.0, overall.interval->high - taken_by_caps)};
  }
}

}  // namespace cxmat
