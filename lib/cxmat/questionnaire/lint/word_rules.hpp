/// \file
/// Rules about the words of anchors and stems, and how hard they are to read.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/texts.hpp>

namespace cxmat::lint {

/// Words that each reader takes differently ("regularly", "angemessen"), in stems and anchors,
/// unless a number, an interval or a share behind them says what is meant. {0} word.
[[nodiscard]] Findings vague_word(const Subject& subject);

inline constexpr std::size_t longest_anchor = 20;  ///< words

/// {0} words, {1} limit.
[[nodiscard]] Findings anchor_too_long(const Subject& subject);

/// 55 begins "difficult" prose; German runs some 15 higher for its compounds (docs/lint.md).
inline constexpr int highest_german_lix = 65;
inline constexpr int highest_english_lix = 55;
inline constexpr std::size_t fewest_words_for_lix = 25;

/// Björnsson's LIX of all that a respondent reads of one question: label, hint and anchors. {0}
/// LIX, {1} limit.
[[nodiscard]] Findings hard_to_read(const Subject& subject);

}  // namespace cxmat::lint
