/// \file
/// What changed between waves, as the JSON of a node: `change` and `trend`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/assessment.hpp>

#include <nlohmann/json_fwd.hpp>

#include <optional>

namespace cxmat::result_json {

/// null where there is none.
[[nodiscard]] nlohmann::ordered_json to_json(const std::optional<WaveChange>& change);
[[nodiscard]] nlohmann::ordered_json to_json(const std::optional<WaveTrend>& trend);

}  // namespace cxmat::result_json
