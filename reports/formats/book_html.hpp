/// \file
/// Questionnaires as one HTML file to read before a workshop: no script, no request.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"

#include <cxmat/questionnaire/questionnaire.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// The same bytes for the same input. `questionnaires` must not be empty.
[[nodiscard]] std::string render_book_html(std::span<const Questionnaire> questionnaires,
                                           const Defaults& defaults, Language language,
                                           const RenderContext& context);

}  // namespace cxmat::reports
