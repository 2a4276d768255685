// SPDX-License-Identifier: Apache-2.0
#include "reports/view/instruments/silo_words.hpp"

#include "reports/view/words.hpp"

#include <fmt/format.h>

#include <array>

namespace cxmat::reports::view {

std::string SiloWords::unit(std::size_t position) const {
  return words(map.units[position].label, messages.language(), map.units[position].id);
}

std::string SiloWords::ends(std::size_t from, std::size_t to) const {
  return fmt::format("{} → {}", unit(from), unit(to));
}

std::string SiloWords::content(std::size_t flow) const {
  return words(map.flows[flow].content, messages.language(), map.flows[flow].id);
}

std::string SiloWords::way(const InformationFlow& flow) const {
  constexpr std::array<const char*, 4> keys{"report.silos.way.system", "report.silos.way.meeting",
                                            "report.silos.way.ad_hoc", "report.silos.way.none"};
  return std::string(messages.text(keys.at(static_cast<std::size_t>(flow.way))));
}

}  // namespace cxmat::reports::view
