/// \file
/// Where a node stands among its peers, in sentences and in table cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// "52", "< 10" or "> 90"; "" where there is no percentile.
[[nodiscard]] std::string percentile_figure(const BenchmarkFigures& figures, Language language);

/// "Better than 31 of 60 peers: percentile 52 (95% interval 40 to 64). ..." Needs a level score
/// of the node's own that is shown; "" where nothing can be said of it.
[[nodiscard]] std::string standing_sentences(const NodeResult& node, const Messages& messages);

/// The cells of a row: median or mean, middle half, percentile, its interval, gap, its interval,
/// peers. The headings are standing_headings().
[[nodiscard]] std::vector<TableCell> standing_cells(const BenchmarkFigures& figures,
                                                    const Messages& messages);
[[nodiscard]] std::vector<TableHeading> standing_headings(const Messages& messages);

}  // namespace cxmat::reports::view
