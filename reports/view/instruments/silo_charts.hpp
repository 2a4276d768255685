/// \file
/// The chart of a silo map.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/figure.hpp"
#include "reports/view/instruments/silo_words.hpp"

namespace cxmat::reports::view {

/// How well information gets from each unit to each other.
[[nodiscard]] Figure flow_figure(const SiloWords& words);

}  // namespace cxmat::reports::view
