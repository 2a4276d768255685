/// \file
/// A condition as a clause that somebody understands who has never seen a questionnaire file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/questionnaire/condition.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <string>

namespace cxmat::reports::view {

/// "the answer to “Is anyone named?” is “no”" for "${own_named} = 'no'", to stand behind "while" or
/// "if". Ids that the questionnaire does not hold stand for themselves.
[[nodiscard]] std::string condition_words(const Condition& condition,
                                          const Questionnaire& questionnaire,
                                          const Messages& messages);

}  // namespace cxmat::reports::view
