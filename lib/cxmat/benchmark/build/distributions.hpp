/// \file
/// From peers to what may be published about them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/disclosure.hpp>
#include <cxmat/benchmark/build/peer_table.hpp>

#include <cstddef>
#include <vector>

namespace cxmat {

/// The distributions of all segments that safe_segments() lets through, everyone first. Within a
/// segment a node is there if all of its peers have a score, or at least `minimum` have one and as
/// many have none; not where all, or all but one, score the same; and only where the nodes' own
/// sums give no few peers away. `minimum` is at least minimum_peers. Empty: nothing may be said.
[[nodiscard]] std::vector<Distribution> publishable_distributions(const PeerTable& table,
                                                                  std::size_t minimum);

}  // namespace cxmat
