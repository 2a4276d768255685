/// \file
/// Criteria of peers: industry, size, region, and those that a benchmark names itself under `own`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/yaml/reader.hpp>

namespace cxmat::benchmark_file {

/// The keys `industry`, `size`, `region` and `own` of `map`. Names under `own` are identifiers and
/// none of the three.
[[nodiscard]] PeerSegment read_segment(yaml::Reader& reader, yaml::MapReader& map);

}  // namespace cxmat::benchmark_file
