/// \file
/// The `benchmark` of assessment.yaml: which peers to compare with, and which published figures to
/// show.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::engagement_file {

/// `file` is needed unless there is `context`.
[[nodiscard]] BenchmarkUse read_benchmark_use(yaml::Reader& reader, yaml::MapReader& root);

/// The files under `key`, each once (duplicate_id otherwise).
[[nodiscard]] std::vector<std::string> read_files(yaml::Reader& reader, yaml::MapReader& map,
                                                  std::string_view key);

}  // namespace cxmat::engagement_file
