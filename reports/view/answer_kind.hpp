/// \file
/// What kind of answer a question takes and what it counts, in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <string>

namespace cxmat::reports::view {

/// The kind of answer, its score, the field's figure, and the place among the practices. Empty for
/// a plain select_one.
[[nodiscard]] std::string answer_kind(const Question& question, const Messages& messages);

}  // namespace cxmat::reports::view
