/// \file
/// A benchmark file to a checked Benchmark.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>

#include <string>

namespace cxmat {

[[nodiscard]] Result<Benchmark> read_benchmark(const yaml::Document& document, std::string hash);

}  // namespace cxmat
