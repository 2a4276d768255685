/// \file
/// What a built benchmark says of how it was made, and its earlier years.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/benchmark.hpp>
#include <cxmat/formats/yaml/reader.hpp>

#include <optional>
#include <vector>

namespace cxmat::benchmark_file {

/// The key `built`.
[[nodiscard]] std::optional<BenchmarkBuild> read_built(yaml::Reader& reader, yaml::MapReader& map);

/// The key `editions`: years before `year`, latest first in the value, in any order in the file;
/// each once.
[[nodiscard]] std::vector<BenchmarkEdition> read_editions(yaml::Reader& reader,
                                                          yaml::MapReader& map, int year);

/// The key `questionnaires`: at least one, each once.
[[nodiscard]] std::vector<BenchmarkQuestionnaire> read_questionnaires(yaml::Reader& reader,
                                                                      yaml::MapReader& map);

}  // namespace cxmat::benchmark_file
