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
#include <string_view>
#include <vector>

namespace cxmat {

/// The grouping whose values are the roles that questions are asked of.
inline constexpr std::string_view role_column = "role";

/// Turns unanswered into not shown, from row `first` on, where a question's `ask` does not name
/// the respondent's role. A role that no `ask` names at all says nothing about what was asked of
/// it; an answer that was given stays. `roles` holds the names that `positions` (one a row, -1 for
/// none) point at; `columns` belong to `questions`.
void mark_not_asked(std::span<const Question* const> questions, std::span<const std::string> roles,
                    std::span<const std::int32_t> positions, std::size_t first,
                    std::span<AnswerColumn> columns);

}  // namespace cxmat
