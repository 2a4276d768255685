/// \file
/// A comparison of results as JSON, by compare.schema.json.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/comparison.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports {

inline constexpr int comparison_schema_version = 1;

/// All figures in full precision, on level scores. `producer`: the program's version.
[[nodiscard]] std::string render_comparison_json(const Comparison& comparison,
                                                 std::string_view producer);

}  // namespace cxmat::reports
