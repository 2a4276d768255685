/// \file
/// The result as JSON: the one value that other programs read. Schema:
/// questionnaires/schema/result.schema.json. Full precision, absent is null, suppressed cells are
/// {"suppressed": true}, and there is no composed sentence in it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <string_view>

namespace cxmat {

inline constexpr int result_schema_version = 1;

/// Pretty-printed UTF-8 with a final line end. `producer` is the version of cxmat.
[[nodiscard]] std::string to_json(const Protected<Assessment>& assessment,
                                  std::string_view producer);

}  // namespace cxmat
