/// \file
/// The `distributions` of a benchmark file: how peers' scores lie, without the peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/formats/benchmark/node_ids.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <vector>

namespace cxmat::benchmark_file {

/// Each segment once, each node with a mean, quantiles or level shares.
[[nodiscard]] std::vector<Distribution> read_distributions(yaml::Reader& reader,
                                                           const yaml::Node& list,
                                                           const NodeIds& ids);

}  // namespace cxmat::benchmark_file
