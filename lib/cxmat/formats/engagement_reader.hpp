/// \file
/// `assessment.yaml` to a checked Engagement.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/questionnaire_source.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <span>

namespace cxmat {

[[nodiscard]] Result<Engagement> read_engagement(const yaml::Document& document,
                                                 const QuestionnaireSource& questionnaires);

/// The checks that span several questionnaires: ids unique over all of them, also after folding
/// to letters and digits. `places` names where each questionnaire was asked for.
[[nodiscard]] Diagnostics check_together(std::span<const QuestionnaireUse> questionnaires,
                                         std::span<const Location> places);

}  // namespace cxmat
