/// \file
/// The terminal's table of `cxmat score`: the result on one screen.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>
#include <cxmat/core/localized_text.hpp>

#include <string>

namespace cxmat::reports {

/// Overall, questionnaires and dimensions with their figures; the questionnaires by each grouping
/// and from the first wave to the latest; caps that lowered a score; shares of answers where a
/// questionnaire only counts. At most 100 columns wide, ends with a line end.
[[nodiscard]] std::string render_table(const Protected<Assessment>& assessment, Language language);

}  // namespace cxmat::reports
