/// \file
/// The sheet that people fill in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/forms/workbook/page.hpp"
#include "reports/forms/workbook/plan.hpp"
#include "reports/forms/workbook/styles.hpp"
#include "reports/messages/messages.hpp"

namespace cxmat::reports::forms::workbook {

/// All conditions of `form` must be ones that Formulas can write.
void write_questions(Page& page, const Form& form, const Plan& plan, const Styles& styles,
                     const Messages& messages);

}  // namespace cxmat::reports::forms::workbook
