/// \file
/// The comparison of models as CSV: RFC 4180, commas, LF, long format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/formats/model_result.hpp"

#include <string>

namespace cxmat::reports {

/// One line a node and model. Full precision, absent is empty; `model` is what `--model` takes and
/// empty where the questionnaires' own models differ. `state` is shown, suppressed or not_applied.
/// A text that a spreadsheet would take for a formula gets an apostrophe before it.
[[nodiscard]] std::string render_model_csv(const ModelResults& results);

}  // namespace cxmat::reports
