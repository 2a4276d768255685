/// \file
/// The gate: a result against its rules.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/check_rules.hpp>
#include <cxmat/checks/figures.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat {

enum class CheckState : std::uint8_t {
  passed,
  failed,
  not_judged  ///< there is no figure: as bad as a failure, for silence proves nothing
};

[[nodiscard]] std::string_view to_string(CheckState state) noexcept;

struct CheckOutcome {
  CheckRule rule;
  CheckFigure figure;
  std::optional<double> held;  ///< what was held against the limit: the value or an end of it
  CheckState state = CheckState::not_judged;

  /// True where it makes the gate fail.
  [[nodiscard]] bool blocks() const noexcept {
    return state != CheckState::passed && rule.severity == CheckSeverity::error;
  }
  /// True where it only warns.
  [[nodiscard]] bool warns() const noexcept {
    return state != CheckState::passed && rule.severity == CheckSeverity::warn;
  }
};

/// The outcomes of all rules that are not off, in their order.
using CheckOutcomes = std::vector<CheckOutcome>;

/// Judges every rule that is not off. A figure that equals its limit passes.
///
/// What a rule on a bound means, for a node whose true score stays what it was:
///   - minimum_score on upper_bound fails only where the score is below the limit for sure: at a
///     true score that equals the limit, in 2.5 % of the waves; above it, in fewer;
///   - minimum_score on lower_bound passes only where the score is above the limit for sure: at a
///     true score that equals the limit it fails in 97.5 % of the waves;
///   - maximum_drop on lower_bound fails only where the drop is larger than the limit for sure:
///     with a limit of 0 in 2.5 % of the waves, with a larger one in fewer.
/// 2.5 % is one side of a 95 % interval (Student's t, Welch).
[[nodiscard]] CheckOutcomes check(const std::vector<CheckRule>& rules, const CheckInput& input);

/// How many outcomes block and how many warn.
struct CheckCounts {
  std::size_t passed = 0;
  std::size_t warned = 0;
  std::size_t failed = 0;
};

[[nodiscard]] CheckCounts count(const CheckOutcomes& outcomes) noexcept;

}  // namespace cxmat
