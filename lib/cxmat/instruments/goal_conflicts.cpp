// SPDX-License-Identifier: Apache-2.0
#include "cxmat/instruments/goal_conflicts.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <tuple>
#include <utility>

namespace cxmat {
namespace {

constexpr double strongest_effect = 2;
constexpr double conflict_from = -1;

/// Where the ordered pair of two goals stands among the rated pairs.
using PairPositions = std::map<std::pair<std::size_t, std::size_t>, std::size_t>;

std::vector<RatedPair> pairs_of(const GoalConflicts& goals) {
  std::vector<RatedPair> pairs;
  PairPositions known;
  for (std::size_t i = 0; i < goals.effects.size(); ++i) {
    const GoalEffect& effect = goals.effects[i];
    const auto [place, is_new] = known.try_emplace({effect.from, effect.to}, pairs.size());
    if (is_new) {
      pairs.push_back({.from = effect.from, .to = effect.to});
    }
    RatedPair& pair = pairs[place->second];
    pair.effect += effect.effect;
    pair.ratings.push_back(i);
  }
  for (RatedPair& pair : pairs) {
    pair.effect /= static_cast<double>(pair.ratings.size());
  }
  return pairs;
}

/// Collects the sums of a GoalTension.
struct Sums {
  std::size_t possible = 0;
  std::size_t rated = 0;
  double weights = 0;
  double conflict = 0;
  double synergy = 0;

  void add(double weight, double effect) {
    ++rated;
    weights += weight;
    conflict += weight * std::max(0.0, -effect);
    synergy += weight * std::max(0.0, effect);
  }

  [[nodiscard]] GoalTension tension() const {
    GoalTension tension{.possible = possible, .rated = rated};
    if (weights > 0) {
      tension.conflict = conflict / (strongest_effect * weights);
      tension.synergy = synergy / (strongest_effect * weights);
    }
    return tension;
  }
};

void add_tensions(const GoalConflicts& goals, GoalFindings& findings) {
  const std::size_t departments = goals.departments.size();
  std::vector<std::size_t> counts(departments, 0);
  for (const Goal& goal : goals.goals) {
    ++counts[goal.department];
  }
  Sums overall;
  std::vector<std::vector<Sums>> cells(departments, std::vector<Sums>(departments));
  for (std::size_t a = 0; a < departments; ++a) {
    for (std::size_t b = 0; b < departments; ++b) {
      cells[a][b].possible = a == b ? 0 : counts[a] * counts[b];
      overall.possible += cells[a][b].possible;
    }
  }
  for (const RatedPair& pair : findings.pairs) {
    const Goal& from = goals.goals[pair.from];
    const Goal& to = goals.goals[pair.to];
    if (from.department == to.department) {
      ++findings.within;
      continue;
    }
    overall.add(from.weight * to.weight, pair.effect);
    cells[from.department][to.department].add(from.weight * to.weight, pair.effect);
  }
  findings.overall = overall.tension();
  for (const std::vector<Sums>& row : cells) {
    std::vector<GoalTension>& tensions = findings.matrix.emplace_back();
    for (const Sums& cell : row) {
      tensions.push_back(cell.tension());
    }
  }
}

std::optional<GoalEffect::Settled> settled(const GoalConflicts& goals,
                                           const std::vector<std::size_t>& ratings) {
  std::optional<GoalEffect::Settled> first;
  for (const std::size_t rating : ratings) {
    const auto& said = goals.effects[rating].settled;
    if (said == GoalEffect::Settled::open) {
      return said;
    }
    first = first ? first : said;
  }
  return first;
}

GoalConflict conflict_of(const GoalConflicts& goals, const RatedPair& worse,
                         const RatedPair* back) {
  const Goal& goal = goals.goals[worse.from];
  const Goal& other = goals.goals[worse.to];
  const double doubled = goal.bonus && other.bonus ? 2 : 1;
  GoalConflict conflict{.goal = worse.from, .other = worse.to, .effect = worse.effect};
  conflict.severity = std::abs(worse.effect) * goal.weight * other.weight * doubled;
  conflict.bonus = goal.bonus || other.bonus;
  conflict.ratings = worse.ratings;
  if (back != nullptr) {
    conflict.back = back->effect;
    conflict.ratings.insert(conflict.ratings.end(), back->ratings.begin(), back->ratings.end());
  }
  conflict.settled = settled(goals, conflict.ratings);
  return conflict;
}

int urgency(const GoalConflict& conflict) noexcept {
  return conflict.open() ? (conflict.bonus ? 0 : 1) : 2;
}

/// Each pair of goals once, told by its worse direction; of two alike, by the one rated first.
std::vector<GoalConflict> conflicts_of(const GoalConflicts& goals, const GoalFindings& findings) {
  std::vector<GoalConflict> conflicts;
  PairPositions positions;
  for (const RatedPair& pair : findings.pairs) {
    positions.try_emplace({pair.from, pair.to}, positions.size());
  }
  for (const RatedPair& pair : findings.pairs) {
    if (pair.effect > conflict_from ||
        goals.goals[pair.from].department == goals.goals[pair.to].department) {
      continue;
    }
    const auto found = positions.find({pair.to, pair.from});
    const RatedPair* back = found == positions.end() ? nullptr : &findings.pairs[found->second];
    const bool is_milder = back != nullptr && (back->effect < pair.effect ||
                                               (back->effect == pair.effect && back < &pair));
    if (!is_milder) {
      conflicts.push_back(conflict_of(goals, pair, back));
    }
  }
  std::ranges::stable_sort(conflicts, [](const GoalConflict& a, const GoalConflict& b) {
    return std::tuple(urgency(a), -a.severity) < std::tuple(urgency(b), -b.severity);
  });
  return conflicts;
}

std::vector<BlindSpot> blind_spots_of(const GoalConflicts& goals,
                                      const std::vector<RatedPair>& pairs) {
  std::vector<BlindSpot> spots;
  for (std::size_t i = 0; i < pairs.size(); ++i) {
    const auto [low, high] =
        std::ranges::minmax(pairs[i].ratings, {},
                            [&goals](std::size_t rating) { return goals.effects[rating].effect; });
    const BlindSpot spot{
        .pair = i, .lowest = goals.effects[low].effect, .highest = goals.effects[high].effect};
    if (spot.highest > spot.lowest) {
      spots.push_back(spot);
    }
  }
  std::ranges::stable_sort(spots, std::ranges::greater{},
                           [](const BlindSpot& spot) { return spot.highest - spot.lowest; });
  return spots;
}

std::vector<GoalRole> roles_of(std::size_t goals, const std::vector<RatedPair>& pairs) {
  std::vector<GoalRole> roles(goals);
  double sum = 0;
  for (const RatedPair& pair : pairs) {
    const double strength = std::abs(pair.effect);
    roles[pair.from].active += strength;
    roles[pair.to].passive += strength;
    ++roles[pair.from].rated;
    ++roles[pair.to].rated;
    sum += strength;
  }
  // Both sums have the same mean: each strength is given once and taken once.
  const double mean = goals == 0 ? 0 : sum / static_cast<double>(goals);
  for (GoalRole& role : roles) {
    if (role.rated > 0) {
      const bool acts = role.active > mean;
      const bool is_acted_on = role.passive > mean;
      role.kind = acts ? (is_acted_on ? GoalRole::Kind::critical : GoalRole::Kind::active)
                       : (is_acted_on ? GoalRole::Kind::passive : GoalRole::Kind::buffering);
    }
  }
  return roles;
}

}  // namespace

GoalFindings review(const GoalConflicts& goals) {
  GoalFindings findings;
  findings.pairs = pairs_of(goals);
  add_tensions(goals, findings);
  findings.conflicts = conflicts_of(goals, findings);
  findings.blind_spots = blind_spots_of(goals, findings.pairs);
  findings.roles = roles_of(goals.goals.size(), findings.pairs);
  return findings;
}

}  // namespace cxmat
