/// \file
/// What the tables of a trace have in common: headings by their keys, scores and sums.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cstdint>
#include <optional>
#include <vector>

namespace cxmat::reports::view {

[[nodiscard]] Table empty_table(const char* caption, const char* row_heading,
                                const Messages& messages);

enum class Column : std::uint8_t { number, text };

void add_heading(Table& table, const char* key, Column column, const Messages& messages);

/// A score with four decimals; "–" where there is none.
[[nodiscard]] TableCell score_or_none(std::optional<double> score, Language language);

[[nodiscard]] double sum_of(const std::vector<std::optional<double>>& figures);

}  // namespace cxmat::reports::view
