// SPDX-License-Identifier: Apache-2.0
#include "cxmat/anonymity/answer_pool.hpp"

#include "cxmat/questionnaire/levels.hpp"

#include <algorithm>
#include <functional>
#include <numeric>
#include <span>
#include <vector>

namespace cxmat {
namespace {

/// So many scores that lie somewhere from `low` to `high`.
struct Range {
  double low = 0;
  double high = 0;
  std::int64_t count = 0;
};

void add_scores(std::vector<ScoreCount>& to, std::span<const ScoreCount> from) {
  for (const ScoreCount& added : from) {
    const auto place = std::ranges::lower_bound(to, added.score, {}, &ScoreCount::score);
    if (place != to.end() && place->score == added.score) {
      place->count += added.count;
    } else {
      to.insert(place, added);
    }
  }
}

void add_counts(std::vector<std::int64_t>& to, const std::vector<std::int64_t>& from) {
  to.resize(std::max(to.size(), from.size()));
  std::ranges::transform(from, to, to.begin(), std::plus());
}

double uncapped(const Figures& figures) {
  return figures.ungated_score ? *figures.ungated_score : figures.score.value_or(0);
}

std::vector<Range> known_ranges(const AnswerPool& pool, const Levels& levels) {
  std::vector<Range> ranges;
  if (pool.counted && !pool.scores.empty()) {
    for (const ScoreCount& score : pool.scores) {
      ranges.push_back({score.score, score.score, score.count});
    }
    return ranges;
  }
  if (pool.level_counts.size() == levels.size() && levels.size() > 1) {
    for (std::size_t i = 0; i < levels.size(); ++i) {
      const double high =
          i + 1 < levels.size() ? levels[i + 1].from.value() : static_cast<double>(levels.size());
      if (pool.level_counts[i] > 0) {
        ranges.push_back({score_of(levels[i].from.value(), levels.size()),
                          score_of(high, levels.size()), pool.level_counts[i]});
      }
    }
  }
  if (ranges.empty()) {
    ranges.push_back({pool.lowest, pool.highest, pool.people});
  }
  return ranges;
}

/// The smallest sum of `take` scores, and with `of_high` the largest.
double extreme_sum(std::span<const Range> rising, std::int64_t take, bool of_high) {
  double sum = 0;
  for (std::size_t i = 0; i < rising.size() && take > 0; ++i) {
    const Range& range = of_high ? rising[rising.size() - 1 - i] : rising[i];
    const std::int64_t taken = std::min(take, range.count);
    sum += static_cast<double>(taken) * (of_high ? range.high : range.low);
    take -= taken;
  }
  return sum;
}

Interval clipped(double low, double high) {
  return {std::clamp(low, 0.0, 1.0), std::clamp(high, 0.0, 1.0)};
}

Interval within_counts(std::span<const Range> ranges, const AnswerPool& pool, std::int64_t fewest) {
  const std::int64_t others = std::max<std::int64_t>(0, pool.people - fewest);
  const double low =
      std::max(extreme_sum(ranges, fewest, false), pool.sum - extreme_sum(ranges, others, true));
  const double high =
      std::min(extreme_sum(ranges, fewest, true), pool.sum - extreme_sum(ranges, others, false));
  return clipped(low / static_cast<double>(fewest), high / static_cast<double>(fewest));
}

/// The same for weighted sums: the cell's weight is taken as known.
Interval within_weights(std::span<const Range> ranges, const AnswerPool& pool, const Figures& cell,
                        double share) {
  const double own = cell.spread->weight * share;
  const double others = std::max(0.0, pool.weight - own);
  return clipped(
      std::max(ranges.front().low, (pool.weighted_sum - others * ranges.back().high) / own),
      std::min(ranges.back().high, (pool.weighted_sum - others * ranges.front().low) / own));
}

}  // namespace

std::int64_t people_in(const Figures& figures) noexcept {
  return figures.n > 0 || !figures.answers ? figures.n : figures.answers->answered;
}

bool is_unanimous(const Figures& figures) noexcept {
  return figures.spread && figures.spread->alike + 1 >= people_in(figures);
}

void AnswerPool::add(const Figures& figures) {
  asked += figures.asked;
  people += people_in(figures);
  if (figures.answers) {
    add_counts(choices, figures.answers->choices);
  }
  if (!figures.spread) {
    counted = counted && people_in(figures) == 0;
    return;
  }
  if (figures.n == 0) {
    return;  // answers without scores
  }
  const Spread& spread = *figures.spread;
  const auto n = static_cast<double>(figures.n);
  const double score = uncapped(figures);
  sum += n * figures.unweighted_score.value_or(score);
  weight += spread.weight;
  weighted_sum += spread.weight * score;
  lowest = std::min(lowest, spread.lowest);
  highest = std::max(highest, spread.highest);
  counted = counted && (!spread.scores.empty() || figures.n == 0);
  add_scores(scores, spread.scores);
  add_counts(level_counts, figures.level_counts);
}

bool AnswerPool::is_unanimous() const noexcept {
  if (counted && !scores.empty()) {
    return std::ranges::max(scores, {}, &ScoreCount::count).count + 1 >= people;
  }
  if (lowest <= highest) {
    return lowest == highest;
  }
  const std::int64_t chosen = std::accumulate(choices.begin(), choices.end(), std::int64_t{0});
  return chosen > 0 && chosen == people && std::ranges::max(choices) + 1 >= people;
}

std::optional<Interval> possible_means(const AnswerPool& pool, const Figures& cell,
                                       std::int64_t fewest, const Levels& levels) {
  if (cell.n == 0 || !cell.score || !cell.spread) {
    return std::nullopt;
  }
  fewest = std::clamp<std::int64_t>(fewest, 1, cell.n);
  const std::vector<Range> ranges = known_ranges(pool, levels);
  Interval found = within_counts(ranges, pool, fewest);
  if (cell.unweighted_score && cell.spread->weight > 0) {
    const double share = static_cast<double>(fewest) / static_cast<double>(cell.n);
    const Interval weighted = within_weights(ranges, pool, cell, share);
    if (weighted.high - weighted.low < found.high - found.low) {
      found = weighted;
    }
  }
  return found;
}

double level_width(const Levels& levels) noexcept {
  return 1.0 / static_cast<double>((levels.size() > 1 ? levels.size() : 5) - 1);
}

}  // namespace cxmat
