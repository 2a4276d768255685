/// \file
/// An engagement as a database has to know it, or everything that stands in the way.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/sql/source.hpp>

#include <string>

namespace cxmat::sql {

/// The table `table` of responses to `engagement`; `plan` is plan_of(engagement). Errors, all at
/// once: sql_rounded_score, sql_needs_rows, sql_question_type, sql_name. A grouping whose values
/// are not listed is a note (sql_group_value).
[[nodiscard]] Result<Source> source_of(const Engagement& engagement, const Plan& plan,
                                       std::string table);

}  // namespace cxmat::sql
