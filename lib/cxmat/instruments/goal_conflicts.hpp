/// \file
/// Goal conflicts: the goals of several departments, and what pursuing one of them does to the
/// others. Rated by people who know both sides, in both directions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/instrument_head.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace cxmat {

struct Goal {
  /// What the goal is to add to the company's value.
  enum class Driver : std::uint8_t { growth, cost, quality, risk };
  enum class Direction : std::uint8_t { up, down };

  std::string id;
  LocalizedText label;
  std::size_t department = 0;  ///< position in GoalConflicts::departments
  Driver driver = Driver::growth;
  LocalizedText kpi;
  std::optional<Direction> direction;
  double weight = 1;   ///< >= 0
  bool bonus = false;  ///< somebody's pay depends on it

  bool operator==(const Goal&) const = default;
};

/// One rating: what pursuing `from` does to `to`.
struct GoalEffect {
  /// What was agreed for the case that both cannot be had.
  enum class Settled : std::uint8_t { shared_goal, priority_rule, escalation, open };

  std::size_t from = 0;  ///< position in GoalConflicts::goals, as `to`
  std::size_t to = 0;
  int effect = 0;                       ///< -2 makes it much harder .. +2 makes it much easier
  std::optional<std::size_t> rated_by;  ///< position in GoalConflicts::departments
  LocalizedText because;
  std::optional<Settled> settled;

  bool operator==(const GoalEffect&) const = default;
};

struct GoalConflicts {
  InstrumentHead head;
  std::vector<NamedPart> departments;
  std::vector<Goal> goals;
  std::vector<GoalEffect> effects;

  bool operator==(const GoalConflicts&) const = default;
};

/// Conflict and synergy of a set of ordered pairs of goals of different departments. They are never
/// netted: a synergy does not make a conflict go away.
struct GoalTension {
  std::size_t possible = 0;  ///< ordered pairs there are
  std::size_t rated = 0;     ///< of these, rated; the others are left out of both figures
  /// sum w_i w_j max(0, -r_ij) / (2 sum w_i w_j) over the rated pairs, in [0, 1]; nothing where
  /// nothing was rated or all weights are 0.
  std::optional<double> conflict;
  std::optional<double> synergy;  ///< the same with max(0, r_ij)
};

/// All ratings of one ordered pair of goals.
struct RatedPair {
  std::size_t from = 0;
  std::size_t to = 0;
  double effect = 0;                 ///< the mean of its ratings
  std::vector<std::size_t> ratings;  ///< positions in GoalConflicts::effects
};

/// Two goals that get in each other's way: the effect in at least one direction is -1 or worse.
struct GoalConflict {
  std::size_t goal = 0;        ///< whose pursuit does the greater harm
  std::size_t other = 0;       ///< to this one
  double effect = 0;           ///< of `goal` on `other`: the worse direction
  std::optional<double> back;  ///< of `other` on `goal`, where that was rated
  /// |effect| w w', doubled where both goals bear a bonus.
  double severity = 0;
  bool bonus = false;  ///< at least one of the goals bears a bonus
  /// Nothing where nobody said; else open if any rating says so, else what the first one says.
  std::optional<GoalEffect::Settled> settled;
  std::vector<std::size_t> ratings;  ///< both directions: positions in GoalConflicts::effects

  /// What nobody settled is open, too.
  [[nodiscard]] bool open() const noexcept {
    return settled.value_or(GoalEffect::Settled::open) == GoalEffect::Settled::open;
  }
};

/// An ordered pair that several rated differently.
struct BlindSpot {
  std::size_t pair = 0;  ///< position in GoalFindings::pairs
  int lowest = 0;
  int highest = 0;
};

/// How strongly a goal acts on others and they on it, whatever the sign (after Vester's
/// cross-impact matrix): sums of |effect| over the rated pairs.
struct GoalRole {
  enum class Kind : std::uint8_t {
    active,    ///< acts above the goals' mean, is acted on at or below it
    passive,   ///< the other way round
    critical,  ///< both above
    buffering  ///< neither
  };

  double active = 0;
  double passive = 0;
  std::size_t rated = 0;     ///< pairs that the sums come from
  std::optional<Kind> kind;  ///< nothing where no pair of this goal was rated
};

struct GoalFindings {
  std::vector<RatedPair> pairs;  ///< in the order of their first rating
  GoalTension overall;
  /// matrix[a][b]: from the goals of department a to those of b; on the diagonal nothing possible.
  std::vector<std::vector<GoalTension>> matrix;
  std::size_t within = 0;  ///< rated pairs within one department: outside of tension and conflicts
  /// Open ones that bear a bonus first, then other open ones, then settled ones; by severity.
  std::vector<GoalConflict> conflicts;
  std::vector<BlindSpot> blind_spots;  ///< largest difference first
  std::vector<GoalRole> roles;         ///< one a goal
};

[[nodiscard]] GoalFindings review(const GoalConflicts& goals);

}  // namespace cxmat
