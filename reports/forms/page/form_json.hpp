/// \file
/// A form as the JSON that its page carries: what is asked, when it is shown, and all words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"

#include <string>

namespace cxmat::reports::forms {

/// Fit to stand inside a <script> element: no "<", no line or paragraph separator, no control.
/// Texts are strings, or lists in the order of the form's languages where these differ. Scales that
/// questions share stand in it once. `own_result`: with what own_result_json() says.
[[nodiscard]] std::string form_json(const Form& form, bool own_result);

}  // namespace cxmat::reports::forms
