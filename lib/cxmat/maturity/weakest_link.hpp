/// \file
/// weakest_link: the lowest score among the parts that carry weight, min(v : w > 0). A chain is
/// as strong as its weakest link; the same as power_mean at p = -infinity.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/maturity/model.hpp>

namespace cxmat::weakest_link {

/// The parts' grid: a minimum is one of them.
[[nodiscard]] Grid grid(std::span<const std::int64_t> weights, Grid parts, const ModelParameters&);

[[nodiscard]] std::int64_t score(std::span<const Part> parts, Grid part_grid, Grid own,
                                 const ModelParameters&);

}  // namespace cxmat::weakest_link
