/// \file
/// A file of published figures (`comparable: context`) to a checked ContextBenchmark.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/yaml/tree.hpp>

namespace cxmat {

/// A file of peers is an error (benchmark_is_no_context).
[[nodiscard]] Result<ContextBenchmark> read_context(const yaml::Document& document);

/// What is wrong with a benchmark file of either kind.
[[nodiscard]] Diagnostics benchmark_findings(const yaml::Document& document);

}  // namespace cxmat
