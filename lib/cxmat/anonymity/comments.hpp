/// \file
/// When what people wrote may be shown, and in which order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

namespace cxmat {

/// Puts the texts of each question into an order that follows from the texts alone: sorted, then
/// shuffled (Fisher and Yates) by a seed that is the SHA-256 of the question and the texts. The
/// order of rows and files leaves no trace in it.
///
/// In a survey it also hides texts where fewer than `privacy.minimum_comments` would be shown, and
/// counts from 1 to `privacy.minimum_group` - 1; where texts are shown and the number withheld is
/// hidden, so is the number of all who wrote, of which the two are the parts.
void protect_comments(Assessment& assessment);

}  // namespace cxmat
