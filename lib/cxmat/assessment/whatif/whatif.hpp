/// \file
/// What if: the cheapest way to a level, and what changes when a question is answered otherwise.
///
/// An improvement raises everyone whose answer to a question lies below a level to that level. It
/// costs the question's effort (1 unless the questionnaire says otherwise) times the number of
/// levels by which the mean of the group's answers rises; people without a scored answer stay
/// without. The way is the set of improvements, at most one a question, that reaches the level at
/// the lowest cost in total. Whether a question is shown (`relevant`) is not decided anew.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/responses/responses.hpp>
#include <cxmat/tally/plan.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::whatif {

enum class WayState : std::uint8_t {
  found,
  reached,       ///< the node already stands at this level or above
  at_top,        ///< no level was asked for, and there is none above
  no_score,      ///< nothing is scored here, or nobody has a score
  hidden,        ///< too few people to speak of
  out_of_reach,  ///< not even with every answer raised as far as it goes
  too_large      ///< too many different respondents for a model that is no sum
};

[[nodiscard]] std::string_view to_string(WayState state) noexcept;

/// One improvement. Levels are level scores of the question's questionnaire.
struct Step {
  std::size_t node = 0;  ///< the question's position in Assessment::nodes
  std::string choice;    ///< everyone who answered below is raised to this choice
  double to = 1;         ///< where the choice stands
  double before = 1;     ///< the mean of the group's answers
  double after = 1;      ///< the same afterwards
  double effort = 1;
  double cost = 0;             ///< effort x (after - before)
  std::optional<double> lift;  ///< of the node's level score; nothing where lifts do not add up
  /// Of practice models: the mean must lie above this to count as largely implemented.
  std::optional<double> must_exceed;

  bool operator==(const Step&) const = default;
};

struct Way {
  std::size_t node = 0;  ///< position in Assessment::nodes
  WayState state = WayState::hidden;
  int level = 1;                 ///< the one to reach
  std::optional<double> from;    ///< the level score at which that level begins
  std::optional<double> before;  ///< the node's level score now, after caps
  std::optional<double> after;   ///< the same once the steps are taken, assessed anew
  std::vector<Step> steps;       ///< in the questionnaires' order
  double cost = 0;
  bool proven = false;  ///< no other set of improvements is cheaper
  /// Where not proven and a bound is known: by how much of the lowest possible cost this way may be
  /// dearer than the cheapest.
  std::optional<double> dearer_at_most;
  /// Positions in Assessment::gates: these caps must go first, for no answer can. The steps are
  /// worked out as if they had.
  std::vector<std::size_t> gates;
  /// Questions whose answers are not levels of one choice: they stay as they are.
  std::vector<std::size_t> other_types;
  std::vector<std::size_t> hidden;  ///< questions with too few answers to speak of: left alone
  /// Practices that block and cannot be raised: open, hidden or of another type.
  std::vector<std::size_t> stuck;
  /// out_of_reach: no answer can be raised, whatever the reason.
  bool nothing_to_raise = false;
  /// out_of_reach: the level score that all raises together reach, caps left aside.
  std::optional<double> highest;

  bool operator==(const Way&) const = default;
};

/// The cheapest way of the node at `node` in `shown.nodes` to `level`, or to the next one above.
/// `shown` is the assessment of `responses` by `plan` with hidden cells taken out: the way neither
/// speaks of them nor raises hidden questions. `level` is one of the node's levels.
///
/// Exact where gains add up (weighted mean, fulfilment_share, coverage_sum) unless the search is
/// broken off after 2 million bounds, and for staged, continuous and cumulative nodes, where every
/// practice that blocks must be raised. Otherwise (power_mean, weakest_link, sums of stepping
/// models, caps that stay in force) exact within 20,000 evaluations of the model, fewer where
/// there are many different respondents.
[[nodiscard]] Way cheapest_way(const Assessment& shown, const Plan& plan,
                               const Responses& responses, std::size_t node,
                               std::optional<int> level);

}  // namespace cxmat::whatif
