/// \file
/// Rows whose answers equal an earlier row's almost everywhere.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/quality.hpp>
#include <cxmat/responses/responses.hpp>

#include <cstddef>
#include <span>
#include <vector>

namespace cxmat {

/// True if answers to the question can be told apart: choices and numbers. What texts say is not
/// kept.
[[nodiscard]] bool is_comparable(const Question& question) noexcept;

/// Those of `rows` (one wave's, rising) that are near-duplicates of an earlier one: see
/// judge_quality().
[[nodiscard]] std::vector<std::size_t> near_duplicates(const Responses& responses,
                                                       std::span<const Question* const> questions,
                                                       std::span<const std::size_t> rows,
                                                       const QualityRules& rules);

}  // namespace cxmat
