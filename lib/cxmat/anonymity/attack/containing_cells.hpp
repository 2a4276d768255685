/// \file
/// Everyone in a cell is also in the cells that ask for less.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/published.hpp>

#include <cstddef>
#include <vector>

namespace cxmat::attack {

/// For each of `people` the positions of those with some of its conditions only.
[[nodiscard]] std::vector<std::vector<std::size_t>> containing_cells(
    const std::vector<People>& people);

}  // namespace cxmat::attack
