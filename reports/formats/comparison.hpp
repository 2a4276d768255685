/// \file
/// A comparison of results as a document: for a terminal, in Markdown, in HTML.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"

#include <cxmat/comparison/comparison.hpp>
#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat::reports {

/// Sentences and tables, at most 100 columns wide.
[[nodiscard]] std::string render_comparison_text(const Comparison& comparison, Language language);

[[nodiscard]] std::string render_comparison_markdown(const Comparison& comparison,
                                                     Language language,
                                                     const RenderContext& context);

/// One file, as render_html() makes it of an assessment.
[[nodiscard]] std::string render_comparison_html(const Comparison& comparison, Language language,
                                                 const RenderContext& context);

}  // namespace cxmat::reports
