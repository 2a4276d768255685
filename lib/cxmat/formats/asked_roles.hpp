/// \file
/// Questions are for certain roles (`ask`): what was not for somebody was not shown to them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// True if a grouping's values are the roles that questions are asked of, whatever its column is
/// called: at least one of `values` stands in a question's `ask`.
[[nodiscard]] bool holds_roles(std::span<const Question* const> questions,
                               std::span<const std::string> values);

/// Per question: whether mark_not_asked() takes it as kept from `role`.
[[nodiscard]] std::vector<bool> kept_from_role(std::span<const Question* const> questions,
                                               const std::string& role);

/// Turns unanswered into not shown, from row `first` on, where a question's `ask` does not name
/// the respondent's role. A role that no `ask` names at all says nothing about what was asked of
/// it; an answer that was given stays. `roles` holds the names that `positions` (one a row, -1 for
/// none) point at; `columns` belong to `questions`.
void mark_not_asked(std::span<const Question* const> questions, std::span<const std::string> roles,
                    std::span<const std::int32_t> positions, std::size_t first,
                    std::span<AnswerColumn> columns);

}  // namespace cxmat
