/// \file
/// A silo map in words: the names that tables, chart and sentences share.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/instruments/silo_map.hpp>

#include <cstddef>
#include <string>

namespace cxmat::reports::view {

struct SiloWords {
  const SiloMap& map;
  const SiloFindings& findings;
  const Messages& messages;

  [[nodiscard]] std::string unit(std::size_t position) const;
  /// "Logistics → Customer service".
  [[nodiscard]] std::string ends(std::size_t from, std::size_t to) const;
  [[nodiscard]] std::string content(std::size_t flow) const;
  [[nodiscard]] std::string way(const InformationFlow& flow) const;
};

}  // namespace cxmat::reports::view
