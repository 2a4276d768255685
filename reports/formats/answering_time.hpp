/// \file
/// How long a questionnaire takes to answer, estimated from its length.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/localized_text.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

namespace cxmat::reports {

/// Minutes for all questions: 5 seconds each to decide, and a quarter of a second for every word
/// of label and anchors (240 words a minute, the pace of silent reading: Brysbaert 2019). Rounded,
/// at least 1 where there is a question.
[[nodiscard]] int answering_minutes(const Questionnaire& questionnaire, Language language);

}  // namespace cxmat::reports
