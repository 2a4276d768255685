/// \file
/// What kind of answer a question takes and what it counts, in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <string>

namespace cxmat::reports {

/// The kind of answer, its score, the field's figure, and the place among the practices, as
/// Markdown. Empty for a plain select_one.
[[nodiscard]] std::string answer_kind_text(const Question& question, const Messages& messages);

}  // namespace cxmat::reports
