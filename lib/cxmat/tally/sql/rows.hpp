/// \file
/// One respondent's way from texts to scores, as layers of sub-queries.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/sql/layers.hpp>
#include <cxmat/tally/sql/source.hpp>

#include <cstddef>
#include <string>

namespace cxmat::sql {

/// Columns that the layers below make: a respondent's wave and groups as texts, the answers (as
/// Answer has them; unknown_answer), per node the asked weight, the coverage on its grid and the
/// score on its grid, or -1.
[[nodiscard]] std::string wave_column();
[[nodiscard]] std::string group_column(std::size_t grouping);
[[nodiscard]] std::string role_column(std::size_t column);
[[nodiscard]] std::string answer_column(std::size_t question);
[[nodiscard]] std::string asked_column(std::size_t node);
[[nodiscard]] std::string coverage_column(std::size_t node);
[[nodiscard]] std::string scored_weight_column(std::size_t node);
[[nodiscard]] std::string score_column(std::size_t node);
/// 1 where the respondent said anything at all, else 0.
[[nodiscard]] std::string said_column();
/// The score of a part of a node on its own grid; negative: none.
[[nodiscard]] std::string part_column(const Source& source, const PlannedPart& part);

[[nodiscard]] Layers respondent_layers(const Plan& plan, const Source& source, Dialect dialect);

}  // namespace cxmat::sql
