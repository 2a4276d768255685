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

/// The root with the questionnaires; of a single questionnaire, that with its dimensions. More than
/// one page where the levels differ or the rows are too many. Only what is scored; empty if nothing
/// is.
[[nodiscard]] std::vector<Page> overview_pages(const Assessment& assessment);

/// A questionnaire with its dimensions; it is not torn apart, however long it is.
[[nodiscard]] Page questionnaire_page(const Assessment& assessment, Position questionnaire);

/// The nodes that a page's message compares: the questionnaires of an overview, else the
/// dimensions; all nodes where it has neither.
[[nodiscard]] Page compared(const Assessment& assessment, const Page& page);

}  // namespace cxmat::reports::view
