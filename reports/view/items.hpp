/// \file
/// How the questions of a questionnaire were answered: a bar per question, set off from the middle
/// of its scale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstddef>
#include <vector>

namespace cxmat::reports::view {

/// More choices are no rating scale that bars can tell apart (0 to 10 has a figure of its own:
/// NPS).
inline constexpr std::size_t most_categories = 7;
inline constexpr std::size_t fewest_categories = 3;

/// True for a scored select_one question whose regular choices, 3 to 7 of them, all have a value
/// that rises, or falls, from one to the next.
[[nodiscard]] bool is_rating(const Question& question) noexcept;

/// The rating questions below `questionnaire` in reading order; those with the same choices share a
/// figure as long as it fits on a page (rows_a_page), and a dimension is torn apart only where it
/// does not fit alone. Categories stand lowest value first. Percentages are whole, of those who
/// chose a regular answer, and add up to 100; don't know and not applicable are of all who were
/// shown the question. People are counted, never weighted. Hidden questions keep their row.
/// Empty in consensus mode, where one answer is no distribution, and where no question has an
/// answer that can be shown.
[[nodiscard]] std::vector<Figure> items(const Protected<Assessment>& assessment,
                                        Position questionnaire, const Messages& messages);

}  // namespace cxmat::reports::view
