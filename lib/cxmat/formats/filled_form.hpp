/// \file
/// A form that somebody filled in: whether it asked what the engagement asks.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/diagnostic.hpp>

#include <span>
#include <string>

namespace cxmat {

/// A questionnaire as the form was made from it.
struct FilledQuestionnaire {
  std::string id;
  std::string version;
  std::string hash;  ///< Questionnaire::hash

  bool operator==(const FilledQuestionnaire&) const = default;
};

/// Errors for questionnaires that the engagement does not use (filled_form_other_questionnaire),
/// warnings for another version (filled_form_other_version) or text (filled_form_other_text).
[[nodiscard]] Diagnostics compare_with_engagement(std::span<const FilledQuestionnaire> asked,
                                                  const Engagement& engagement,
                                                  const Location& where);

}  // namespace cxmat
