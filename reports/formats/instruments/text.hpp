/// \file
/// Instruments for a terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/instruments/section.hpp"

#include <cxmat/core/localized_text.hpp>
#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>

namespace cxmat::reports {

/// A section for each instrument: what follows from it in sentences, then its tables, at most 100
/// columns wide.
[[nodiscard]] std::string render_instruments_text(std::span<const Instrument> instruments,
                                                  Language language);

/// The same of sections of any kind.
[[nodiscard]] std::string render_sections_text(std::span<const view::InstrumentSection> sections);

}  // namespace cxmat::reports
