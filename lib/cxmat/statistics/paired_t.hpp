/// \file
/// The same people twice: did their mean change?
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <span>

namespace cxmat {

struct PairedTest {
  double difference = 0;  ///< mean of the differences
  double t = 0;
  double degrees_of_freedom = 0;  ///< pairs - 1
  double p = 1;                   ///< two-sided, 0..1
  double low = 0;                 ///< 95 % interval of the difference
  double high = 0;
};

/// Student's t test of each person's own difference: mean over sd / sqrt(pairs), divisor n - 1.
/// Nothing for fewer than two pairs or where all differences are the same (within 1e-12 of the
/// largest). Reference: t.test(paired = TRUE) in R.
[[nodiscard]] std::optional<PairedTest> paired_t(std::span<const double> differences);

}  // namespace cxmat
