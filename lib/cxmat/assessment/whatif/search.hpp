/// \file
/// The cheapest selection of moves whose gains reach a bound: a multiple-choice knapsack, turned
/// around. Each question takes at most one of its moves; the costs add up, and so do the gains or,
/// where the scoring model is no sum, what is handed in as gains bounds them from above.
///
/// Branch and bound, depth first: the linear relaxation (moves may be taken in part) gives a lower
/// bound on the cost of every selection that is still possible. Without pools it has at most one
/// question taken in part, with pools one more for each; on one of them it branches, trying its
/// moves from the lowest bound up. Where gains are
/// only bounds, a branch is also given up if the true gain of everything that is left does not
/// reach the bound: true gains never fall with a higher move.
///
/// A search that is broken off still returns a selection from which no move can be taken away.
///
/// Of equally cheap selections the one with fewer questions is taken. Where gains add up, of
/// questions with the same moves the one that stands first gets the higher one.
///
/// Source: Sinha, Zoltners: The multiple-choice knapsack problem, Operations Research 27, 1979.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <span>
#include <vector>

namespace cxmat::whatif {

/// One way to improve a question.
struct Move {
  double cost = 0;
  double gain = 0;
};

/// Per question: 0 leaves it as it is, i takes its i-th move.
using Selection = std::vector<std::size_t>;

struct Search {
  /// Per question, by rising cost; gains are never negative and never fall.
  std::vector<std::vector<Move>> moves;
  /// Per question: its pool, a position in `rooms`; empty: there are no pools. What the questions
  /// of a pool gain together counts up to the pool's room: a cap stands above them.
  std::vector<std::size_t> pools;
  std::vector<double> rooms;
  double needed = 0;     ///< the gain to reach
  double tolerance = 0;  ///< a gain that falls short by less is enough
  /// The true gain; empty where gains add up, pool by pool.
  std::function<double(const Selection&)> gain_of;
  std::size_t most_bounds = 2'000'000;    ///< relaxations solved at most
  std::size_t most_evaluations = 20'000;  ///< calls of `gain_of` at most
};

struct Found {
  Selection selection;
  double cost = 0;
  bool proven = false;     ///< no selection is cheaper by more than rounding
  double lower_bound = 0;  ///< every selection that reaches the bound costs this much at least
};

/// Nothing where all questions at their highest moves fall short.
[[nodiscard]] std::optional<Found> cheapest(const Search& search);

}  // namespace cxmat::whatif
