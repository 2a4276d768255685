/// \file
/// Conditions and texts of a SurveyJS model.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <functional>
#include <string>
#include <string_view>

namespace cxmat::reports::forms::platforms {

/// The property `visibleIf`; empty where the question is always shown. `name_of` gives the field's
/// name in the model. Hidden questions must lose their answers ("clearInvisibleValues":
/// "onHidden").
[[nodiscard]] std::string surveyjs_visible_if(
    const Visibility& visibility, const std::function<std::string(std::string_view)>& name_of);

/// A text in which "{name}" stays what it is.
[[nodiscard]] std::string surveyjs_text(std::string_view text);

/// A string in an expression.
[[nodiscard]] std::string surveyjs_string(std::string_view text);

}  // namespace cxmat::reports::forms::platforms
