/// \file
/// Practice models: the standards that look at a group's practices rather than at each
/// respondent's answers. They take, per practice, what the group's answers come to, and give a
/// whole level or a sum together with the practices that stand in the way of the next level.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat {

/// How far a practice is in place: not, partly, largely, fully implemented.
enum class Implementation : std::uint8_t { not_implemented, partly, largely, fully };

/// From a group's mean score in [0, 1]: N <= .15 < P <= .50 < L <= .85 < F. A value within 1e-9
/// above a bound counts as on it, so that a mean of .5 that binary arithmetic leaves at
/// .5000000000000001 is P.
/// Source: ISO/IEC 33020:2015, the rating scale of process attributes.
[[nodiscard]] Implementation implementation(double score) noexcept;

enum class PracticeState : std::uint8_t {
  answered,
  open,           ///< asked, but nobody gave a scored answer
  not_applicable  ///< for everyone, or shown to nobody: out of every rule but coverage_sum's
};

/// One practice as a group lives it.
struct Practice {
  PracticeState state = PracticeState::open;
  double score = 0;           ///< mean of the answers; meaningful where answered
  double score_of_asked = 0;  ///< the same with every missing and not-applicable answer as 0;
                              ///< meaningful where `asked`; only coverage_sum looks at it
  bool asked = true;          ///< false: shown to nobody
  int level = 1;              ///< the level that it belongs to, from 1
  std::size_t area = 0;       ///< the dimension it stands in, numbered from 0
  int area_level = 2;         ///< the maturity level that the area belongs to (continuous)
  std::size_t goal = 0;       ///< practices with one number form a goal
  std::size_t stream = 0;     ///< practices with one number form a stream (coverage_sum)
};

/// True for an answered practice that is largely or fully implemented.
[[nodiscard]] bool satisfied(const Practice& practice) noexcept;

/// True for a practice that keeps its level from being reached: not or only partly implemented,
/// or open. One that is not applicable neither satisfies nor blocks.
[[nodiscard]] bool blocks(const Practice& practice) noexcept;

/// True if at least one of the practices was answered: without that there is no result.
[[nodiscard]] bool any_answered(std::span<const Practice> practices) noexcept;

/// The lowest level in [lowest, highest] at which a practice blocks; nothing if none does.
[[nodiscard]] std::optional<int> lowest_blocked_level(std::span<const Practice> practices,
                                                      int lowest, int highest) noexcept;

/// The positions of the practices of one level that block; rising.
[[nodiscard]] std::vector<std::size_t> blocking_at(std::span<const Practice> practices, int level);

/// What a practice model is told beside the practices.
struct PracticeScale {
  int highest_level = 1;        ///< of the whole questionnaire's practices; 1 at least
  std::size_t level_count = 5;  ///< K: levels of the result
  bool nested = false;          ///< the node has dimensions below: several areas
};

struct PracticeResult {
  double score = 0;    ///< in [0, 1]
  double value = 0;    ///< in the standard's own units: a level or a sum
  double maximum = 1;  ///< the highest `value`
  /// Positions of the practices that keep the next level from being reached; rising. Empty at the
  /// top, for models that do not step, and where a rule other than a weak practice stops.
  std::vector<std::size_t> blocking;

  bool operator==(const PracticeResult&) const = default;
};

/// One row of the registry of practice models.
struct PracticeModel {
  std::string_view id;
  /// The node's result; nothing where no practice was answered. Better answers never lower it, and
  /// the order of the practices does not matter.
  std::optional<PracticeResult> (*evaluate)(std::span<const Practice>, const PracticeScale&);
  bool mean_of_dimensions = false;  ///< a node with dimensions is their weighted mean instead
  bool missing_is_zero = false;     ///< uses Practice::score_of_asked
};

[[nodiscard]] std::span<const PracticeModel> practice_models() noexcept;

/// The practice model with this id, or nullptr.
[[nodiscard]] const PracticeModel* find_practice_model(std::string_view id) noexcept;

}  // namespace cxmat
