/// \file
/// The terminal's table of `cxmat score --compare-models`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/model_result.hpp"

#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat::reports {

/// Overall, questionnaires and dimensions under each model; below it a line for each of them on why
/// the models differ, what the columns are, and which models were left out. At most 100 columns
/// wide, ends with a line end.
[[nodiscard]] std::string render_model_table(const ModelResults& results, Language language);

}  // namespace cxmat::reports
