/// \file
/// coverage_sum: what was covered, added up over the levels; nothing gates.
///
///     stream = sum over the levels of the stream's practice at that level (their mean where it has
///              several)
///     value  = mean over the streams,   score = value / highest level
///
/// A practice enters with its score under "missing is zero": an answer that is not given, not
/// known or not applicable counts as 0, because the standard has no not-applicable answer and adds
/// up blanks as nothing. Practices that were shown to nobody are out, and so is a stream of which
/// nothing was shown. A level at which a stream has no practice adds nothing to it. Level 3 counts
/// without level 1. Where nobody answered anything there is no result, not 0.
///
/// Source: OWASP Software Assurance Maturity Model (SAMM), version 2, 2020, its scoring and the
/// assessment toolbox; percent to target and progress: OWASP SAMM project, "SAMM Scoring: Percent
/// to Target and Progress to Date Metrics", 2025.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/practice.hpp>

namespace cxmat::coverage_sum {

/// `value` is the sum, in [0, highest level].
[[nodiscard]] std::optional<PracticeResult> evaluate(std::span<const Practice> practices,
                                                     const PracticeScale& scale);

/// How much of the targets T is reached by the current figures C (as many, in the same order and
/// unit; nothing below 0), in [0, 1]:
///
///     1 - sum(max(T - C, 0)) / sum(T),   1 where sum(T) = 0
///
/// What exceeds one target does not make up for another.
[[nodiscard]] double percent_to_target(std::span<const double> current,
                                       std::span<const double> targets) noexcept;

/// The share of the way from `before` to `target` that lies behind: (now - before) /
/// (target - before). Below 0 after a step back, above 1 beyond the target; nothing where target
/// and start are the same.
[[nodiscard]] std::optional<double> progress(double before, double now, double target) noexcept;

}  // namespace cxmat::coverage_sum
