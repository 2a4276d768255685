/// \file
/// What is asked where an input holds the answers: the questionnaire with questions of all types.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/questionnaire_source.hpp>

namespace cxmat::fuzz {

/// Of roles and of departments that are taken as they come, in two waves.
[[nodiscard]] const Engagement& survey();

/// The built-in questionnaires; no files.
[[nodiscard]] const QuestionnaireSource& built_in();

}  // namespace cxmat::fuzz
