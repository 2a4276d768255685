/// \file
/// A comparison of results as CSV: one line per node and unit.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/comparison.hpp>

#include <string>

namespace cxmat::reports {

/// Level scores in full precision. Of two units, the second one's lines say how it differs from the
/// first; of more, the lines of the node they are ranked by have ranks.
[[nodiscard]] std::string render_comparison_csv(const Comparison& comparison);

}  // namespace cxmat::reports
