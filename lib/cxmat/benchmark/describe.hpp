/// \file
/// What a benchmark holds, as distributions, whichever way its file says it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>

#include <vector>

namespace cxmat {

/// The file's distributions; of a file of peers those of all peers and of each value of each
/// criterion, as far as there are minimum_peers with a score.
[[nodiscard]] std::vector<Distribution> described(const Benchmark& benchmark);

/// The score at `percent`, if the distribution says it.
[[nodiscard]] std::optional<double> quantile_of(const NodeDistribution& node, double percent);

}  // namespace cxmat
