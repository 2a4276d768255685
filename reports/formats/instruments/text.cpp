// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/instruments/text.hpp"

#include "reports/formats/section_text.hpp"
#include "reports/view/instruments/section.hpp"

namespace cxmat::reports {

std::string render_sections_text(std::span<const view::InstrumentSection> sections) {
  std::string text;
  for (const view::InstrumentSection& section : sections) {
    text += (text.empty() ? "" : "\n") + section_text(section);
  }
  return text;
}

std::string render_instruments_text(std::span<const Instrument> instruments, Language language) {
  return render_sections_text(view::sections_of(instruments, Messages(language)));
}

}  // namespace cxmat::reports
