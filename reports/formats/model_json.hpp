/// \file
/// The comparison of models as JSON, for other programs.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/model_result.hpp"

#include <string>
#include <string_view>

namespace cxmat::reports {

inline constexpr int model_comparison_schema_version = 1;

/// Pretty-printed UTF-8 with a final line end, full precision, absent is null, no composed
/// sentences; described in docs/compare-models.md. `producer` is the version of cxmat.
[[nodiscard]] std::string render_model_json(const ModelResults& results, std::string_view producer);

}  // namespace cxmat::reports
