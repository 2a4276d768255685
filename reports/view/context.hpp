/// \file
/// Published figures beside our own result, for orientation.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// One file of published figures.
struct PublishedFigures {
  std::string title;
  std::string described;  ///< source, publisher, year, who was asked
  std::string synthetic;  ///< the warning; empty for real figures
  Table table;
  std::vector<std::string> notes;  ///< per figure: how it was asked, what to beware of
};

/// In the order of the result; empty without published figures.
[[nodiscard]] std::vector<PublishedFigures> published_figures(
    const Protected<Assessment>& assessment, const Messages& messages);

}  // namespace cxmat::reports::view
