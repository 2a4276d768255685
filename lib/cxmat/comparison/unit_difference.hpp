/// \file
/// Do two published scores differ by more than chance?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/comparison.hpp>
#include <cxmat/statistics/group_difference.hpp>

#include <optional>
#include <span>

namespace cxmat {

/// What a test takes of one score, or why it takes nothing.
struct Sampled {
  std::optional<SampleSummary> sample;
  NotTested reason = NotTested::tested;
};

/// Mean, sd and n of the level scores at a node with a score; under weights the effective n. The
/// sd published with `overall` is that of the respondents' own overall scores, which is another
/// figure than its score: there the standard error comes from the interval (Student's t, n - 1),
/// from the half that the end of the scale did not cut. A capped score has no sample, but `overall`
/// has one as long as a questionnaire in it is not capped.
[[nodiscard]] Sampled sample_of(const SummaryNode& node, Collection collection);

/// b minus a by Welch's t, with p not yet adjusted and no verdict but `not_tested` where it is so.
/// The samples are taken to be of different people: of the same people asked twice the test is too
/// careful where their answers go together, as they mostly do.
[[nodiscard]] UnitDifference difference_of(const Sampled& a, const Sampled& b, double difference);

/// Adjusts p over these differences (Holm) and says what follows: adjusted p < 0.05, and at least
/// smallest_change_that_matters.
void judge(std::span<UnitDifference*> differences);

/// The same of two that were asked different questions: no test.
[[nodiscard]] UnitDifference untested(double difference, NotTested reason);

/// True if the two differ by more than chance, however little.
[[nodiscard]] bool differs(const UnitDifference& difference) noexcept;

}  // namespace cxmat
