/// \file
/// How long questions take to answer, estimated from their length.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>

namespace cxmat {

/// Minutes for these questions: 5 seconds each to decide, and a quarter of a second for every word
/// of label and anchors (240 words a minute, the pace of silent reading: Brysbaert 2019). Rounded,
/// at least 1 where there is a question.
[[nodiscard]] int answering_minutes(std::span<const Question* const> questions, Language language);

/// Minutes for all questions of a questionnaire.
[[nodiscard]] int answering_minutes(const Questionnaire& questionnaire, Language language);

}  // namespace cxmat
