// SPDX-License-Identifier: Apache-2.0
#include "cxmat/comparison/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

namespace cxmat {
namespace {

/// Scores that differ by less come from the same numbers, added in another order.
constexpr double same_score = 1e-9;

std::vector<RankedUnit> places_of(std::span<const UnitSample> units) {
  std::vector<RankedUnit> places;
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (units[i].level_score) {
      places.push_back({.unit = i, .rank = 1, .tested = units[i].sampled.sample.has_value()});
    }
  }
  std::ranges::stable_sort(places, std::greater{},
                           [&](const RankedUnit& place) { return *units[place.unit].level_score; });
  for (std::size_t i = 1; i < places.size(); ++i) {
    const double step = *units[places[i - 1].unit].level_score - *units[places[i].unit].level_score;
    places[i].rank = step < same_score ? places[i - 1].rank : static_cast<int>(i) + 1;
  }
  return places;
}

/// Where the pair of places i < j stands among the pairs of `count` places.
std::size_t pair_at(std::size_t i, std::size_t j, std::size_t count) noexcept {
  return i * (2 * count - i - 1) / 2 + (j - i - 1);
}

std::vector<UnitDifference> pairs_of(std::span<const UnitSample> units,
                                     std::span<const RankedUnit> places) {
  std::vector<UnitDifference> pairs;
  for (std::size_t i = 0; i < places.size(); ++i) {
    for (std::size_t j = i + 1; j < places.size(); ++j) {
      const UnitSample& above = units[places[i].unit];
      const UnitSample& below = units[places[j].unit];
      const double difference = *below.level_score - *above.level_score;
      UnitDifference pair = asked_alike(above.asked, below.asked)
                                ? difference_of(above.sampled, below.sampled, difference)
                                : untested(difference, NotTested::other_questions);
      pair.a = places[i].unit;
      pair.b = places[j].unit;
      pairs.push_back(pair);
    }
  }
  std::vector<UnitDifference*> family;
  for (UnitDifference& pair : pairs) {
    family.push_back(&pair);
  }
  judge(family);
  return pairs;
}

}  // namespace

std::vector<std::vector<std::size_t>> runs_of(
    std::size_t count, const std::function<bool(std::size_t, std::size_t)>& apart) {
  std::vector<std::vector<std::size_t>> runs;
  std::size_t reached = 0;  // behind the last run's end: what lies before it fits together
  for (std::size_t first = 0; first < count; ++first) {
    std::size_t end = std::max(first + 1, reached);
    const auto fits = [&](std::size_t next) {
      for (std::size_t i = first; i < next; ++i) {
        if (apart(i, next)) {
          return false;
        }
      }
      return true;
    };
    while (end < count && fits(end)) {
      ++end;
    }
    if (end > reached) {
      std::vector<std::size_t>& run = runs.emplace_back();
      for (std::size_t i = first; i < end; ++i) {
        run.push_back(i);
      }
      reached = end;
    }
  }
  return runs;
}

Ranking rank(std::string node, std::span<const UnitSample> units) {
  Ranking ranking;
  ranking.node = std::move(node);
  ranking.places = places_of(units);
  for (std::size_t i = 0; i < units.size(); ++i) {
    if (!units[i].level_score) {
      ranking.unranked.push_back(i);
    }
  }
  ranking.pairs = pairs_of(units, ranking.places);
  std::vector<std::size_t> tested;
  for (std::size_t i = 0; i < ranking.places.size(); ++i) {
    if (ranking.places[i].tested) {
      tested.push_back(i);
    }
  }
  const auto apart = [&](std::size_t i, std::size_t j) {
    const UnitDifference& pair =
        ranking.pairs[pair_at(tested[i], tested[j], ranking.places.size())];
    return differs(pair) || pair.reason == NotTested::other_questions;
  };
  ranking.runs = runs_of(tested.size(), apart);
  for (std::vector<std::size_t>& run : ranking.runs) {
    for (std::size_t& member : run) {
      member = tested[member];
    }
  }
  return ranking;
}

}  // namespace cxmat
