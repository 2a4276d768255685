/// \file
/// The attack on what was published: what can be worked out of the figures that are hidden?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/bounds.hpp>
#include <cxmat/anonymity/attack/published.hpp>
#include <cxmat/anonymity/attack/sums.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat::attack {

/// Whose figure it is. Positions in Published::waves, PublishedWave::nodes and ::people.
struct CellPlace {
  std::size_t wave = 0;
  std::optional<std::size_t> node;  ///< nothing: the number of people itself
  std::size_t people = 0;

  bool operator==(const CellPlace&) const = default;
};

/// How safe a hidden figure is.
enum class Safety : std::uint8_t {
  holds,
  narrow,    ///< its bounds are closer than the standard asks
  recovered  ///< it is known exactly
};

/// One hidden cell.
struct AttackedCell {
  CellPlace place;
  Range n;                    ///< whole numbers; an infinite end: no bound
  std::optional<Range> mean;  ///< a score in [0, 1], to six decimals; nothing: nobody has one
  Safety n_safety = Safety::holds;
  Safety mean_safety = Safety::holds;
  BoundsState state = BoundsState::found;

  [[nodiscard]] bool holds() const noexcept {
    return n_safety == Safety::holds && mean_safety == Safety::holds && state == BoundsState::found;
  }
};

/// Hidden cells that make up too few people together, by one subtraction.
struct SmallUnion {
  CellPlace whole;
  std::vector<std::size_t> parts;  ///< hidden cells, positions in PublishedWave::people
  bool with_rest = false;          ///< and people without a value that is listed
  std::int64_t n = 0;

  bool operator==(const SmallUnion&) const = default;
};

struct AttackResult {
  std::int64_t minimum_group = 0;
  std::int64_t shown = 0;           ///< cells with published figures
  std::int64_t hidden = 0;          ///< cells that are hidden somewhere
  std::int64_t empty = 0;           ///< of these: nobody was asked there, as published figures say
  std::int64_t contradictions = 0;  ///< cells with other figures in another result
  std::vector<AttackedCell> cells;  ///< the hidden cells that are not empty
  std::vector<SmallUnion> unions;

  [[nodiscard]] bool holds() const noexcept;
};

/// How many hidden cells fall short of the standard; those that were not solved do not count.
[[nodiscard]] std::int64_t too_well_known(const AttackResult& result) noexcept;

/// The number of levels that a node's scores are told in: 5 where its questionnaire has none.
[[nodiscard]] std::size_t level_count(const PublishedNode& node) noexcept;

/// Works out the bounds of every hidden figure by linear arithmetic over everything published:
/// sums along the lines of the tables, counts of choices and levels, the arithmetic of scores and
/// of coverage. Whole numbers are relaxed to numbers, so bounds may be wider than those of an
/// attacker with unlimited time, never narrower.
/// In large tables the ends are sought only of cells that may fall short of the standard.
///
/// The standard, with m the minimum group: the bounds of a hidden number of people hold at least m
/// whole numbers; those of a hidden mean are at least one level wide; nothing is recovered
/// exactly, whatever its size; and what remains of a total less the groups shown is 0 or at least
/// m people. Where a published cell says that nobody was asked, the cells in it hide nothing.
[[nodiscard]] AttackResult attack(const Published& published);
/// The same. For who attacks much the same tables again and again: work that `before` saves is not
/// done twice.
[[nodiscard]] AttackResult attack(const Published& published, NarrowedBefore& before);

}  // namespace cxmat::attack
