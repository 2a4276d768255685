// SPDX-License-Identifier: Apache-2.0
#include "cxmat/benchmark/standing.hpp"

#include "cxmat/benchmark/quantiles.hpp"
#include "cxmat/statistics/intervals.hpp"
#include "cxmat/statistics/median_interval.hpp"
#include "cxmat/statistics/mover.hpp"
#include "cxmat/statistics/ranks.hpp"
#include "cxmat/statistics/student_t.hpp"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <initializer_list>
#include <numeric>

namespace cxmat {
namespace {

constexpr double tie = 1e-9;
constexpr double hundred = 100;

/// `own` less `peers` with its interval; none where the peers' side has none.
std::optional<Interval> gap_interval(const OwnStanding& own, double peers,
                                     const std::optional<Interval>& interval) {
  if (!interval) {
    return std::nullopt;
  }
  const Interval mine = own.interval.value_or(Interval{*own.score, *own.score});
  const BoundedEstimate gap =
      mover_difference({.value = *own.score, .low = mine.low, .high = mine.high},
                       {.value = peers, .low = interval->low, .high = interval->high});
  return Interval{gap.low, gap.high};
}

void set_gap(BenchmarkFigures& figures, const OwnStanding& own, double peers,
             const std::optional<Interval>& interval) {
  figures.gap = *own.score - peers;
  figures.gap_interval = gap_interval(own, peers, interval);
}

void set_percentile(BenchmarkFigures& figures, double percentile) {
  const auto n = static_cast<double>(figures.peers);
  const ShareInterval share = wilson_95(percentile / hundred * n, n);
  figures.percentile = percentile;
  figures.percentile_interval = Interval{share.low * hundred, share.high * hundred};
}

void set_quarter(BenchmarkFigures& figures, double own) {
  if (!figures.lower_quartile || !figures.median || !figures.upper_quartile) {
    return;
  }
  const bool no_spread = *figures.upper_quartile - *figures.lower_quartile < tie;
  if (no_spread && std::abs(own - *figures.median) < tie) {
    return;
  }
  int quarter = 1;
  for (const double border : {*figures.lower_quartile, *figures.median, *figures.upper_quartile}) {
    quarter += own >= border - tie ? 1 : 0;
  }
  figures.quarter = quarter;
}

void set_standard_deviations(BenchmarkFigures& figures, double own) {
  if (figures.mean && figures.sd && *figures.sd > tie) {
    figures.standard_deviations = (own - *figures.mean) / *figures.sd;
  }
}

void describe(BenchmarkFigures& figures, const std::vector<double>& sorted) {
  constexpr double first_quarter = 0.25;
  constexpr double half = 0.5;
  constexpr double third_quarter = 0.75;
  const auto n = static_cast<double>(sorted.size());
  figures.minimum = sorted.front();
  figures.lower_quartile = quantile(sorted, first_quarter);
  figures.median = quantile(sorted, half);
  figures.upper_quartile = quantile(sorted, third_quarter);
  figures.maximum = sorted.back();
  figures.scores = sorted;
  const double mean = std::accumulate(sorted.begin(), sorted.end(), 0.0) / n;
  figures.mean = mean;
  if (sorted.size() > 1) {
    double squares = 0;
    for (const double score : sorted) {
      squares += (score - mean) * (score - mean);
    }
    figures.sd = std::sqrt(squares / (n - 1));
  }
}

std::optional<Interval> median_interval(const std::vector<double>& sorted) {
  const auto n = static_cast<std::int64_t>(sorted.size());
  const std::optional<std::int64_t> rank = median_rank_95(n);
  return rank ? std::optional(Interval{sorted[static_cast<std::size_t>(*rank - 1)],
                                       sorted[static_cast<std::size_t>(n - *rank)]})
              : std::nullopt;
}

/// The same ranks, looked up between the quantiles as far as these reach.
std::optional<Interval> median_interval(const NodeDistribution& peers) {
  const std::optional<std::int64_t> rank = median_rank_95(peers.n);
  if (!rank) {
    return std::nullopt;
  }
  const double percent =
      hundred * static_cast<double>(*rank - 1) / static_cast<double>(peers.n - 1);
  const std::optional<double> low = score_at(peers.quantiles, percent);
  const std::optional<double> high = score_at(peers.quantiles, hundred - percent);
  return low && high ? std::optional(Interval{*low, *high}) : std::nullopt;
}

std::optional<Interval> mean_interval(const NodeDistribution& peers) {
  if (!peers.sd || peers.n < 2) {
    return std::nullopt;
  }
  const auto n = static_cast<double>(peers.n);
  const double half = half_width_95(*peers.sd / std::sqrt(n), n);
  return Interval{*peers.mean - half, *peers.mean + half};
}

BenchmarkBasis basis_of(const NodeDistribution& peers) noexcept {
  if (!peers.quantiles.empty()) {
    return BenchmarkBasis::quantiles;
  }
  if (!peers.mean) {
    return BenchmarkBasis::level_shares;
  }
  return peers.sd ? BenchmarkBasis::moments : BenchmarkBasis::mean;
}

void rank_between(BenchmarkFigures& figures, const std::vector<PeerQuantile>& quantiles,
                  double own) {
  if (const std::optional<double> percent = percent_of(quantiles, own)) {
    set_percentile(figures, *percent);
  } else if (own < quantiles.front().score) {
    figures.below_percentile = quantiles.front().percent;
  } else {
    figures.above_percentile = quantiles.back().percent;
  }
}

/// Shares are rounded where they are published: their sum stands for everyone.
void rank_level(BenchmarkFigures& figures, int level) {
  const std::vector<double>& shares = figures.level_shares;
  const double all = std::accumulate(shares.begin(), shares.end(), 0.0);
  const auto own = static_cast<std::size_t>(level);
  if (all <= 0 || level < 1 || own > shares.size()) {
    return;
  }
  const double below =
      std::accumulate(shares.begin(), shares.begin() + static_cast<std::ptrdiff_t>(own - 1), 0.0);
  set_percentile(figures, hundred * (below + shares[own - 1] / 2) / all);
}

}  // namespace

BenchmarkFigures standing_among(std::vector<double> scores, const OwnStanding& own) {
  std::ranges::sort(scores);
  BenchmarkFigures figures{.peers = static_cast<std::int64_t>(scores.size())};
  describe(figures, scores);
  if (!own.score) {
    return figures;
  }
  const double score = *own.score;
  figures.better_than =
      std::ranges::count_if(scores, [score](double peer) { return peer <= score - tie; });
  figures.level_with =
      std::ranges::count_if(scores, [score](double peer) { return std::abs(peer - score) < tie; });
  set_percentile(figures, percentile_rank(scores, score));
  set_quarter(figures, score);
  set_gap(figures, own, *figures.median, median_interval(scores));
  set_standard_deviations(figures, score);
  return figures;
}

BenchmarkFigures standing_in(const NodeDistribution& peers, const OwnStanding& own) {
  constexpr double first_quarter = 25;
  constexpr double half = 50;
  constexpr double third_quarter = 75;
  BenchmarkFigures figures{.peers = peers.n, .basis = basis_of(peers)};
  figures.lower_quartile = given_at(peers.quantiles, first_quarter);
  figures.median = given_at(peers.quantiles, half);
  figures.upper_quartile = given_at(peers.quantiles, third_quarter);
  figures.mean = peers.mean;
  figures.sd = peers.sd;
  figures.level_shares = peers.level_shares;
  if (peers.quantiles.empty() && own.level) {
    rank_level(figures, *own.level);
  }
  if (!own.score) {
    return figures;
  }
  if (!peers.quantiles.empty()) {
    rank_between(figures, peers.quantiles, *own.score);
  }
  if (figures.median) {
    set_gap(figures, own, *figures.median, median_interval(peers));
  } else if (figures.mean) {
    set_gap(figures, own, *figures.mean, mean_interval(peers));
  }
  set_quarter(figures, *own.score);
  set_standard_deviations(figures, *own.score);
  return figures;
}

}  // namespace cxmat
