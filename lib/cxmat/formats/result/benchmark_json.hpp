/// \file
/// What a result says of peers and published figures, as JSON.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/formats/result/values.hpp>

#include <optional>
#include <span>

namespace cxmat::result_json {

/// A node among the peers; null: not compared.
[[nodiscard]] Json standing(const std::optional<BenchmarkFigures>& figures);

/// The benchmark itself; null: none.
[[nodiscard]] Json benchmark(const std::optional<BenchmarkResult>& used);

/// Published figures, a list of their files.
[[nodiscard]] Json context(std::span<const ContextBenchmark> files);

}  // namespace cxmat::result_json
