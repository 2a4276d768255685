/// \file
/// Which nodes stand together in a chart, so that each fits on a page.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <cstddef>
#include <vector>

namespace cxmat::reports::view {

/// Nodes of one chart, in reading order. All have the same levels: they share an axis.
using Page = std::vector<Position>;

/// As many rows as an A4 page holds.
inline constexpr std::size_t rows_a_page = 14;

/// One page where everything fits; else first the root and the questionnaires, then the
/// questionnaires with their dimensions. A questionnaire is not torn apart, however long it is.
/// Only what is scored; empty if nothing is.
[[nodiscard]] std::vector<Page> pages(const Assessment& assessment);

/// The nodes that a page's message compares: the questionnaires of an overview, else the
/// dimensions; all nodes where it has neither.
[[nodiscard]] Page compared(const Assessment& assessment, const Page& page);

}  // namespace cxmat::reports::view
