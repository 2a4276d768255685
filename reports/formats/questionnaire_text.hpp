/// \file
/// Questionnaires to read in a terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// Everything people need who answer, discuss or assess it, in one language and in lines of at most
/// 80 columns; advice stands with its question. `defaults` names the roles. `questionnaires` must
/// not be empty.
[[nodiscard]] std::string render_questionnaires(std::span<const Questionnaire> questionnaires,
                                                const Defaults& defaults, Language language);

}  // namespace cxmat::reports
