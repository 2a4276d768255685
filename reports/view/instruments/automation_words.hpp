/// \file
/// An automation portfolio in words: the names that its tables, chart and sentences share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/instruments/automation.hpp>

#include <cstddef>
#include <optional>
#include <span>
#include <string>

namespace cxmat::reports::view {

struct AutomationWords {
  const Automation& automation;
  const AutomationFindings& findings;
  const Messages& messages;

  [[nodiscard]] const ContactReason& at(std::size_t position) const {
    return automation.reasons[position];
  }
  [[nodiscard]] std::string name(std::size_t position) const;
  /// The name in quotation marks, ready for a sentence.
  [[nodiscard]] std::string quoted(std::size_t position) const;
  /// "A, B and C", ready for a sentence.
  [[nodiscard]] std::string names(std::span<const std::size_t> positions) const;
  /// "Eliminate"; "Not rated" for nothing.
  [[nodiscard]] std::string quadrant(std::optional<AutomationFindings::Quadrant> quadrant) const;
  /// "volume and cost per contact", the headings of what is missing.
  [[nodiscard]] std::string inputs(std::span<const AutomationFindings::Input> inputs) const;
  /// "429,200 EUR".
  [[nodiscard]] std::string amount(double amount) const;
};

}  // namespace cxmat::reports::view
