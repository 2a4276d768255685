/// \file
/// Instruments as a document of their own, in HTML or Markdown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// One file, as render_html() makes it of an assessment.
[[nodiscard]] std::string render_instruments_html(std::span<const Instrument> instruments,
                                                  Language language, const RenderContext& context);

[[nodiscard]] std::string render_instruments_markdown(std::span<const Instrument> instruments,
                                                      Language language,
                                                      const RenderContext& context);

}  // namespace cxmat::reports
