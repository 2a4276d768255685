/// \file
/// What is shown of an instrument: one section of a report, in one language. section_of() turns
/// any instrument into one; each kind has an overload of its own beside this file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/section.hpp"

#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <vector>

namespace cxmat::reports::view {

using InstrumentSection = Section;

/// The section of one instrument; fills in `about`.
[[nodiscard]] InstrumentSection section_of(const Instrument& instrument, const Messages& messages);

/// A section for each, in their order. Where a kind occurs several times, the second one's ids end
/// in "-2", and their headings are told apart by the files' titles.
[[nodiscard]] std::vector<InstrumentSection> sections_of(std::span<const Instrument> instruments,
                                                         const Messages& messages);

}  // namespace cxmat::reports::view
