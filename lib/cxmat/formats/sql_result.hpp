/// \file
/// What a database answered to a query that `cxmat sql` wrote, to a tally.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <string>
#include <string_view>

namespace cxmat {

/// The tally that make_tally() makes of the same rows, from the rows of the query's result: CSV
/// with commas or semicolons, or tabs, under their header, in any order. `plan` is
/// plan_of(engagement); `file` is what messages call it. Signs of carelessness are not judged.
///
/// Errors: sql_result_layout (no such result, cut off, or texts that are no answers, which are
/// counted per question), sql_result_of_another (written for other questionnaires, groupings or
/// waves), sql_sum_overflow (more rows than its sums can hold), group_value_unknown, wave_unknown,
/// too_many_group_values, and those of sql::source_of().
[[nodiscard]] Result<Tally> read_sql_result(const Engagement& engagement, const Plan& plan,
                                            std::string_view bytes, std::string file);

}  // namespace cxmat
