/// \file
/// A benchmark file as people and programs read it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/render_context.hpp"

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>

#include <string>
#include <string_view>
#include <variant>

namespace cxmat::reports {

/// Peers or their distributions, or published figures.
using BenchmarkFile = std::variant<Benchmark, ContextBenchmark>;

/// `format` is "table", "md", "html" or "json". JSON has the figures of the file at its own
/// precision, of a file of peers their distributions: {"schema_version": 1, "kind": "benchmark" or
/// "context", ...}; absent is null, and there is no composed sentence in it.
[[nodiscard]] std::string render_benchmark(const BenchmarkFile& file, std::string_view format,
                                           Language language, const RenderContext& context);

}  // namespace cxmat::reports
