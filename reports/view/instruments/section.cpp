// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/section.hpp"

#include "reports/messages/numbers.hpp"
#include "reports/view/instruments/automation.hpp"
#include "reports/view/instruments/goal_conflicts.hpp"
#include "reports/view/instruments/kpi_review.hpp"
#include "reports/view/instruments/pitstop.hpp"
#include "reports/view/instruments/silo_map.hpp"
#include "reports/view/instruments/touchpoints.hpp"
#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <cstddef>
#include <map>
#include <variant>

namespace cxmat::reports::view {
namespace {

std::string title_of(const InstrumentHead& head, const Messages& messages) {
  return words(head.title, messages.language(), head.id);
}

std::string about(const InstrumentHead& head, const Messages& messages) {
  const std::string title = isolated(title_of(head, messages));
  return head.date.empty() ? title
                           : fmt::format("{}, {}", title, date(head.date, messages.language()));
}

/// Ids of a document are unique: those of the section and of its charts get a number.
void number(InstrumentSection& section, int occurrence) {
  const std::string suffix = fmt::format("-{}", occurrence);
  section.id += suffix;
  for (Figure& figure : section.figures) {
    std::visit([&suffix](auto& chart) { chart.frame.id += suffix; }, figure.drawing);
  }
}

}  // namespace

InstrumentSection section_of(const Instrument& instrument, const Messages& messages) {
  InstrumentSection section =
      std::visit([&messages](const auto& each) { return section_of(each, messages); }, instrument);
  section.about = about(head_of(instrument), messages);
  return section;
}

std::vector<InstrumentSection> sections_of(std::span<const Instrument> instruments,
                                           const Messages& messages) {
  std::map<std::size_t, int> occurrences;  // by kind
  for (const Instrument& instrument : instruments) {
    ++occurrences[instrument.index()];
  }
  std::map<std::size_t, int> seen;
  std::vector<InstrumentSection> sections;
  for (const Instrument& instrument : instruments) {
    InstrumentSection section = section_of(instrument, messages);
    const int occurrence = ++seen[instrument.index()];
    if (occurrence > 1) {
      number(section, occurrence);
    }
    if (occurrences[instrument.index()] > 1) {
      section.heading += ": " + isolated(title_of(head_of(instrument), messages));
    }
    sections.push_back(std::move(section));
  }
  return sections;
}

}  // namespace cxmat::reports::view
