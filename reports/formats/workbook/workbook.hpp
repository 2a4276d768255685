/// \file
/// The result as an Excel workbook: an overview, and tables to filter, to count on and to plan in.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/core/result.hpp>

#include <string>

namespace cxmat::reports {

/// The bytes of an .xlsx file, the same for the same input. Numbers are numbers in full precision,
/// what is hidden says so in words, and no text is ever a formula. not_writable where the place for
/// temporary files cannot be written.
[[nodiscard]] Result<std::string> render_workbook(const Protected<Assessment>& assessment,
                                                  Language language, const RenderContext& context);

}  // namespace cxmat::reports
