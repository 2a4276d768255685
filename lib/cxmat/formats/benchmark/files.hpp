/// \file
/// Benchmark files by their paths.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>
#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/core/result.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cxmat {

/// A file of peers or distributions, as YAML or JSON.
[[nodiscard]] Result<Benchmark> load_benchmark(const std::filesystem::path& path);

/// Files of published figures, and the record of them for provenance.
struct LoadedContext {
  std::vector<ContextBenchmark> files;
  std::vector<InputFile> inputs;
};

/// `names` are relative to `folder`. What cannot be read is reported in `found` and left out.
[[nodiscard]] LoadedContext load_context(const std::filesystem::path& folder,
                                         const std::vector<std::string>& names, Diagnostics& found);

}  // namespace cxmat
