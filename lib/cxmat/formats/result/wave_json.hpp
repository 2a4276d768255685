/// \file
/// What changed between waves, as the JSON of a node: `change` and `trend`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace cxmat::result_json {

/// null where there is none.
[[nodiscard]] nlohmann::ordered_json change(const std::optional<WaveChange>& found);
[[nodiscard]] nlohmann::ordered_json trend(const std::optional<WaveTrend>& found);

}  // namespace cxmat::result_json
