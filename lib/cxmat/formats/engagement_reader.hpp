/// \file
/// `assessment.yaml` to a checked Engagement.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <functional>
#include <span>
#include <string>
#include <string_view>

namespace cxmat {

/// How the reader gets at questionnaires: by catalogue id, or by a path (a reference that ends in
/// .yaml or .yml, relative to the assessment's folder). `known_ids` feed the suggestions.
struct QuestionnaireSource {
  std::function<Result<Questionnaire>(std::string_view reference)> load;
  std::vector<std::string> known_ids;
};

[[nodiscard]] Result<Engagement> read_engagement(const yaml::Document& document,
                                                 const QuestionnaireSource& questionnaires);

/// The checks that span several questionnaires: ids unique over all of them, also after folding
/// to letters and digits. `places` names where each questionnaire was asked for.
[[nodiscard]] Diagnostics check_together(std::span<const QuestionnaireUse> questionnaires,
                                         std::span<const Location> places);

}  // namespace cxmat
