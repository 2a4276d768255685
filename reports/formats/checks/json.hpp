/// \file
/// The gate's outcomes for programs. Schema: questionnaires/schema/check.schema.json.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/checks/check.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports {

/// Full precision; absent is null. `version` is that of cxmat.
[[nodiscard]] std::string render_checks_json(const Protected<Assessment>& assessment,
                                             const CheckOutcomes& outcomes,
                                             std::string_view version);

}  // namespace cxmat::reports
