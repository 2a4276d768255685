/// \file
/// A book as values for a template. What a key means is the same in every format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/template_value.hpp"
#include "reports/view/book.hpp"

namespace cxmat::reports {

[[nodiscard]] TemplateValue::Object book_data(const view::Book& book);

}  // namespace cxmat::reports
