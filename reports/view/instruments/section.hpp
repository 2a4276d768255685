/// \file
/// What is shown of an instrument: one section of a report, in one language. section_of() turns
/// any instrument into one; each kind has an overload of its own beside this file.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/table.hpp"

#include <cxmat/instruments/instrument.hpp>

#include <span>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct InstrumentSection {
  std::string id = {};                      ///< the anchor, e.g. "touchpoints"
  std::string heading = {};                 ///< the kind of instrument
  std::string about = {};                   ///< the file's title and date
  std::vector<std::string> sentences = {};  ///< the first one is the message
  std::vector<Figure> figures = {};
  std::vector<Table> tables = {};
};

/// The section of one instrument; fills in `about`.
[[nodiscard]] InstrumentSection section_of(const Instrument& instrument, const Messages& messages);

/// A section for each, in their order. Where a kind occurs several times, the second one's ids end
/// in "-2", and their headings are told apart by the files' titles.
[[nodiscard]] std::vector<InstrumentSection> sections_of(std::span<const Instrument> instruments,
                                                         const Messages& messages);

}  // namespace cxmat::reports::view
