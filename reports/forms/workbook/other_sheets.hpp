/// \file
/// The sheets beside the questions: what the levels look like, and the two that only programs read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/form.hpp"
#include "reports/forms/workbook/page.hpp"
#include "reports/forms/workbook/plan.hpp"
#include "reports/forms/workbook/styles.hpp"
#include "reports/messages/messages.hpp"

namespace cxmat::reports::forms::workbook {

[[nodiscard]] bool has_anchors(const Form& form);
void write_levels(Page& page, const Form& form, const Styles& styles, const Messages& messages);
void write_lists(Page& page, const Plan& plan);
void write_marks(Page& page, const Form& form, const Plan& plan);

}  // namespace cxmat::reports::forms::workbook
