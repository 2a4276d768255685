/// \file
/// How well answers are proven, and what an assessor may not give without proof.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/responses/responses.hpp>

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>

namespace cxmat {

/// What stands behind an answer. The steps are cxmat's own; the idea of rating a practice by what
/// an outsider could check is that of EFQM's RADAR and of process appraisals.
namespace evidence_grade {
inline constexpr std::int8_t none = -1;     ///< nobody said
inline constexpr std::int8_t claim = 0;     ///< somebody says so
inline constexpr std::int8_t document = 1;  ///< a document was seen
inline constexpr std::int8_t in_use = 2;  ///< its use was observed, or a second person confirms it
inline constexpr std::int8_t effect = 3;  ///< its effect is shown in figures
}  // namespace evidence_grade

inline constexpr std::size_t evidence_grade_count = 4;

/// The highest level that an answer with this grade can stand for, of `levels`: 2 without proof
/// (claim or none), the top one only with its effect in figures, all others with a document.
[[nodiscard]] int highest_proven_level(std::int8_t grade, std::size_t levels) noexcept;

/// The highest choice of the scale that stands for no higher level than `level`; nothing for a
/// scale that cannot be scored.
[[nodiscard]] std::optional<Answer> highest_choice_up_to(const Scale& scale, int level,
                                                         std::span<const Level> levels);

/// Where an assessor rates (method third_party): each answer to a scored select_one question that
/// says more than its grade proves becomes the highest choice that is proven, and what was given
/// goes to `claims`. Scales of two steps (yes or no), other types, and questions with an indicator
/// of their own (NPS, CES, CSAT) have no level in between, or are figures: they stay. `levels` are
/// those of each question's questionnaire; none where answers are only counted, which stay, too.
void lower_unproven(std::span<const Question* const> questions,
                    std::span<const std::span<const Level>> levels, Responses& responses);

}  // namespace cxmat
