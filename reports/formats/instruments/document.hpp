/// \file
/// Instruments as a document of their own, in HTML or Markdown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"
#include "reports/view/instruments/section.hpp"

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat::reports {

/// One file, as render_html() makes it of an assessment.
[[nodiscard]] std::string render_instruments_html(std::span<const Instrument> instruments,
                                                  Language language, const RenderContext& context);

[[nodiscard]] std::string render_instruments_markdown(std::span<const Instrument> instruments,
                                                      Language language,
                                                      const RenderContext& context);

/// Sections of any kind as one document with this title.
[[nodiscard]] std::string render_sections_html(const std::string& title,
                                               const std::vector<view::InstrumentSection>& sections,
                                               Language language, const RenderContext& context);

[[nodiscard]] std::string render_sections_markdown(
    const std::string& title, const std::vector<view::InstrumentSection>& sections,
    Language language, const RenderContext& context);

}  // namespace cxmat::reports
