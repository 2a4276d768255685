/// \file
/// A tally as one query: what a database has to count so that make_tally() of the same rows could
/// be put together from its answer. Whole numbers only; no joins, no division, no window functions.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/sql/dialect.hpp>
#include <cxmat/tally/sql/source.hpp>

#include <array>
#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::sql {

/// The columns of a result: what a row is, the node it is about, two keys, the cell (wave and
/// groups, as texts), how many respondents, and more numbers in one text. The groups' columns,
/// group_1, group_2, ... and then roles, role_1, ..., stand before `n`.
inline constexpr std::array<std::string_view, 5> first_columns{"section", "node", "a", "b", "wave"};
inline constexpr std::array<std::string_view, 2> last_columns{"n", "numbers"};

/// Kinds of rows.
inline constexpr std::string_view version_section = "version";  ///< once: what wrote the query
inline constexpr std::string_view sums_section = "sums";        ///< see SumsPass
inline constexpr std::string_view score_section = "score";      ///< `a`: a score on the node's grid

/// The form of queries and results that this cxmat writes and reads.
inline constexpr int query_version = 1;

[[nodiscard]] std::vector<std::string> result_columns(const Source& source);

/// Identifies the plan and what the texts of the table mean: 32 hexadecimal digits.
[[nodiscard]] std::string fingerprint(const Plan& plan, const Source& source);

/// The query, without comments, ended by a semicolon and a line end.
[[nodiscard]] std::string write_query(const Plan& plan, const Source& source, Dialect dialect);

}  // namespace cxmat::sql
