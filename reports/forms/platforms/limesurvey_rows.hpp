/// \file
/// The tab-separated rows of a LimeSurvey survey, and those of them that are about all of it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>

namespace cxmat::reports::forms::platforms {

/// Cells by column. None may hold a tab, a line end or a quote: limesurvey_text() leaves none.
using LimeSurveyRow = std::map<std::string_view, std::string>;

class LimeSurveyRows {
 public:
  void add(const LimeSurveyRow& row);
  /// The heading row, the settings, and title and description in each language, the base first.
  /// Responses are anonymous; no dates, addresses or timings are stored.
  void settings(const Form& form, std::span<const Language> languages);

  [[nodiscard]] std::string take() && { return std::move(text_); }

 private:
  void setting(std::string_view name, std::string value);

  std::string text_;
};

}  // namespace cxmat::reports::forms::platforms
