/// \file
/// How well the answers are proven: what counts, and what is shown of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/diagnostic.hpp>
#include <cxmat/responses/responses.hpp>

namespace cxmat {

/// Where `engagement.method` is third_party, lowers what is not proven (lower_unproven()). A
/// warning (no_evidence_graded) where not one answer has a grade, so that all count as claims.
[[nodiscard]] Diagnostics weigh_evidence(const Engagement& engagement, Responses& responses);

/// Gives a consensus its evidence: per question what was noted, and how often each grade stands.
/// A survey gets none: grades of single people's answers are theirs.
void add_evidence(Assessment& assessment, const Responses& responses);

}  // namespace cxmat
