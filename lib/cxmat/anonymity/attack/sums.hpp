/// \file
/// The bounds that follow at one node from what adds up: numbers of people, sums of scores and
/// counts of answers along the lines of the tables.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/bounds.hpp>
#include <cxmat/anonymity/attack/published.hpp>

#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>
#include <vector>

namespace cxmat::attack {

/// More variables than this in cells that hang together are not solved: `too_large`.
inline constexpr std::size_t most_variables = 1500;

/// Up to so many, every hidden cell is followed to its ends. In larger tables a cell is let be as
/// soon as solutions show that it has room enough: `wide_enough`.
inline constexpr std::size_t most_variables_to_the_ends = 400;

/// The room that a hidden cell must have.
struct Enough {
  std::int64_t people = 1;  ///< whole numbers between the bounds of n
  double score = 0;         ///< width of the mean's bounds
};

/// What hidden cells that hang together were narrowed to. Other nodes, and the same tables with
/// something more hidden, often ask the very same again.
class NarrowedBefore {
 public:
  /// All that the cells' bounds follow from, one after the other.
  using Question = std::vector<double>;

  /// Nothing: it was not asked yet.
  [[nodiscard]] const std::vector<CellBounds>* find(const Question& question) const {
    const auto found = answers_.find(question);
    return found == answers_.end() ? nullptr : &found->second;
  }
  void keep(Question question, std::vector<CellBounds> answer) {
    answers_.emplace(std::move(question), std::move(answer));
  }

 private:
  std::map<Question, std::vector<CellBounds>> answers_;
};

/// Narrows `bounds` (one for each cell of the node) to what the lines of the wave leave, by linear
/// programming. What they hold already is used. `means_add_up`: n times the mean is a sum over
/// respondents, so it adds up; it does not where a model speaks of the whole group. `before` saves
/// work and changes nothing.
void narrow_by_sums(const PublishedWave& wave, const PublishedNode& node, bool means_add_up,
                    const Enough& enough, NarrowedBefore& before, std::vector<CellBounds>& bounds);

}  // namespace cxmat::attack
