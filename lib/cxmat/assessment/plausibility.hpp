/// \file
/// Does the result make sense? Findings about figures that are right as computed and odd all the
/// same.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/diagnostic.hpp>

namespace cxmat {

/// Warns where more people answered than were invited (population_too_small) and where nobody has
/// a score although something is scored (nothing_scored). For whoever holds the data: before
/// protection, never published.
[[nodiscard]] Diagnostics check_plausibility(const Assessment& assessment);

}  // namespace cxmat
