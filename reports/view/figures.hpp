/// \file
/// Figures as texts: level scores, intervals, counts, and what stands where there is none.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/bullet.hpp"
#include "reports/charts/frame.hpp"
#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <cstdint>
#include <optional>
#include <string>

namespace cxmat::reports::view {

/// What stands where there is no figure.
inline constexpr const char* none = "–";

/// "2.6". One decimal, unless that would put the figure on another level: 2.46 is level 2 and
/// must not read 2.5.
[[nodiscard]] std::string level_figure(double level_score, const Levels& levels, Language language);

/// The interval of a score on the scale of levels, cut at its ends.
[[nodiscard]] charts::Range level_range(const Interval& score, const Levels& levels);

/// "2.4–2.8".
[[nodiscard]] std::string range_figure(const charts::Range& range, Language language);

/// "n = 42".
[[nodiscard]] std::string n_figure(std::int64_t n, Language language);

/// "3 Agreed"; the number alone where the level has no name.
[[nodiscard]] std::string level_words(int level, const Levels& levels, Language language);

/// The level with this number, or nullptr.
[[nodiscard]] const Level* level_of(int number, const Levels& levels) noexcept;

/// The level score of a cell, "hidden" or "–".
[[nodiscard]] TableCell score_cell(const Cell& cell, const Levels& levels,
                                   const Messages& messages);

/// A difference with its sign, in the tone of its direction; "–" where there is none.
[[nodiscard]] TableCell difference_cell(std::optional<double> difference, Language language);

[[nodiscard]] TableCell missing_cell(std::string text = none);

/// How many people saw a question: answered, not applicable, don't know and unanswered.
[[nodiscard]] std::int64_t shown_to(const AnswerCounts& answers) noexcept;

/// How many chose a regular answer.
[[nodiscard]] std::int64_t answered(const AnswerCounts& answers) noexcept;

/// "41%" of `of_all`; "–" where that is 0.
[[nodiscard]] std::string share_figure(std::int64_t part, std::int64_t of_all, Language language);

/// The axis for a chart of one node's level scores, and of others with the same levels. Its levels
/// have no names where they are those of the whole: page 1 names them.
[[nodiscard]] charts::LevelAxis axis_of(const Assessment& assessment, std::size_t node,
                                        Language language);

/// The axis for a chart of level scores.
[[nodiscard]] charts::LevelAxis axis_of(const Levels& levels, Language language);

}  // namespace cxmat::reports::view
