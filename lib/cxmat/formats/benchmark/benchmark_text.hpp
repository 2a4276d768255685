/// \file
/// A built benchmark as the file that read_benchmark() reads.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>

#include <string>

namespace cxmat {

/// A benchmark of distributions as YAML: one line a node. With a final line end.
[[nodiscard]] std::string benchmark_as_yaml(const Benchmark& benchmark);

/// The same as JSON.
[[nodiscard]] std::string benchmark_as_json(const Benchmark& benchmark);

}  // namespace cxmat
