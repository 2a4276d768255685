/// \file
/// Whether the groups see it alike: one comparison per grouping, hidden groups named, never shown.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

struct GroupComparison {
  std::string column;  ///< of the grouping, in the responses
  std::string heading;
  std::string hidden;            ///< which groups are not shown, and why; empty: none
  std::optional<Figure> figure;  ///< nothing where no group can be shown
};

/// One per grouping, empty in consensus mode: nobody to compare.
[[nodiscard]] std::vector<GroupComparison> groups(const Protected<Assessment>& assessment,
                                                  const Messages& messages);

}  // namespace cxmat::reports::view
