/// \file
/// Primary suppression: which cells would give somebody away on their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/published_tables.hpp>

namespace cxmat {

/// Hides everything of the cells
///   - of fewer than `minimum_group` respondents, nobody at all included;
///   - whose people asked, answering or with a score are some but fewer than that;
///   - in which weights make so few count (Kish's effective n);
/// and the answers in those
///   - in which all, or all but one, gave the same answer, if the policy says so;
///   - of practice models that rest on a practice with few answers, and of the nodes above.
void mark_sensitive(const Assessment& assessment, const PublishedTables& tables,
                    HiddenCells& hidden);

}  // namespace cxmat
