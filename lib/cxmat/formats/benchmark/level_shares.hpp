/// \file
/// Shares of organisations on each level, as publications round them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/yaml/reader.hpp>

#include <vector>

namespace cxmat::benchmark_file {

/// The list under `level_shares`: at least two shares, 0..1, that add up to 1 within 0.02 a level
/// (shares_do_not_add_up otherwise). Empty where it is missing or wrong.
[[nodiscard]] std::vector<double> read_level_shares(yaml::Reader& reader, yaml::MapReader& map);

}  // namespace cxmat::benchmark_file
