/// \file
/// Conditions and texts of an XLSForm: XPath 1.0 as ODK and KoboToolbox evaluate it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::platforms {

/// The cell `relevant`; empty where the question is always shown. `name_of` gives the field's name
/// in the form. Fields that are not relevant are empty there, as open ones are.
[[nodiscard]] std::string xlsform_relevant(
    const Visibility& visibility, const std::function<std::string(std::string_view)>& name_of);

/// The cell `constraint`: the range of a number; of several choices, that "does not apply" and
/// "don't know" stand alone. Empty where all is allowed.
[[nodiscard]] std::string xlsform_constraint(const Question& question);

/// A text that the form shows as it is: "${" makes no reference, signs of Markdown no emphasis.
[[nodiscard]] std::string xlsform_text(const std::vector<std::string>& lines);

/// A string in XPath 1.0, which knows no escapes within quotes.
[[nodiscard]] std::string xpath_string(std::string_view text);

}  // namespace cxmat::reports::forms::platforms
