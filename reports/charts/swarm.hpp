/// \file
/// Many dots on one line: those that would cover each other stand above and below.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <vector>

namespace cxmat::reports::charts {

/// For dots `size` wide whose centres are at `places`, how far above (negative) or below the line
/// each stands: on it where there is room, else in the nearest of `lanes` lanes that is free. Where
/// all are taken, dots cover each other. The same places give the same answer in whatever order.
[[nodiscard]] std::vector<double> swarm(std::span<const double> places, double size, int lanes);

}  // namespace cxmat::reports::charts
