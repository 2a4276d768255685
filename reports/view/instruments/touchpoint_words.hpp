/// \file
/// A touchpoint inventory in words: the names that its tables, charts and sentences share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/instruments/touchpoints.hpp>

#include <cstddef>
#include <span>
#include <string>

namespace cxmat::reports::view {

struct TouchpointWords {
  const Touchpoints& touchpoints;
  const TouchpointFindings& findings;
  const Messages& messages;

  [[nodiscard]] const Touchpoint& at(std::size_t position) const {
    return touchpoints.inventory[position];
  }
  [[nodiscard]] std::string name(std::size_t position) const;
  /// The name in quotation marks, ready for a sentence.
  [[nodiscard]] std::string quoted(std::size_t position) const;
  [[nodiscard]] std::string phase(std::size_t position) const;
  /// "A, B and C", ready for a sentence; at most `most` of them, then how many more.
  [[nodiscard]] std::string names(std::span<const std::size_t> positions,
                                  std::size_t most = 8) const;
  /// "survey, n = 420", "estimate" or missing.
  [[nodiscard]] TableCell basis(std::size_t position) const;
  [[nodiscard]] TableCell control(std::size_t position) const;
  [[nodiscard]] TableCell verdict(std::size_t position) const;
  [[nodiscard]] std::string quadrant(TouchpointFindings::Quadrant quadrant) const;
};

}  // namespace cxmat::reports::view
