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

/// From a group's mean score in [0, 1]: N up to .15, P up to .50, L up to .85, F above (the
/// bounds of ISO/IEC 33020's process attribute ratings).
[[nodiscard]] Implementation implementation(double score) noexcept;

enum class PracticeState : std::uint8_t {
  answered,
  open,           ///< asked, but nobody gave a scored answer
  not_applicable  ///< not applicable or not shown to everyone: out of every rule
};

/// One practice as a group lives it.
struct Practice {
  PracticeState state = PracticeState::open;
  double score = 0;           ///< mean of the answers; meaningful where answered
  double score_of_asked = 0;  ///< the same with every missing and not-applicable answer as 0;
                              ///< meaningful wherever `asked`
  bool asked = true;          ///< false: shown to nobody
  int level = 1;              ///< the level that it belongs to, from 1
  std::size_t area = 0;       ///< the dimension it stands in, numbered from 0
  int area_level = 2;         ///< the maturity level that the area belongs to (continuous)
  std::size_t goal = 0;       ///< practices with one number form a goal
  std::size_t stream = 0;     ///< practices with one number form a stream (coverage_sum)
};

/// What a practice model is told beside the practices.
struct PracticeScale {
  int highest_level = 1;        ///< of the whole questionnaire's practices
  std::size_t level_count = 5;  ///< K: levels of the result
  bool nested = false;          ///< the node has dimensions below: several areas
};

struct PracticeResult {
  double score = 0;    ///< in [0, 1]
  double value = 0;    ///< in the standard's own units: a level or a sum
  double maximum = 1;  ///< the highest `value`
  /// Positions of the practices that keep the next level from being reached; rising. Empty at the
  /// top and for models that do not step.
  std::vector<std::size_t> blocking;

  bool operator==(const PracticeResult&) const = default;
};

/// One row of the registry of practice models.
struct PracticeModel {
  std::string_view id;
  /// The node's result; nothing where no practice was answered.
  std::optional<PracticeResult> (*evaluate)(std::span<const Practice>, const PracticeScale&);
  bool mean_of_dimensions = false;  ///< a node with dimensions is their weighted mean instead
  bool missing_is_zero = false;     ///< uses Practice::score_of_asked
};

[[nodiscard]] std::span<const PracticeModel> practice_models() noexcept;

/// The practice model with this id, or nullptr.
[[nodiscard]] const PracticeModel* find_practice_model(std::string_view id) noexcept;

}  // namespace cxmat
