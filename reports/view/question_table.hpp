/// \file
/// All questions of a questionnaire with their figures.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstdint>
#include <optional>

namespace cxmat::reports::view {

/// Which questions of a questionnaire have a row.
enum class Rows : std::uint8_t {
  all,
  unrated  ///< those that items() has no bar for
};

/// Nothing for a questionnaire without such questions.
[[nodiscard]] std::optional<Table> question_table(const Protected<Assessment>& assessment,
                                                  Position questionnaire, Rows rows,
                                                  const Messages& messages);

}  // namespace cxmat::reports::view
