/// \file
/// Rules about how a question or fact is asked. Why, and by whose advice: docs/lint.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/lint/texts.hpp>

namespace cxmat::lint {

/// Two things asked in one question: "and", "oder". A fact may be defined by two conditions. {0}
/// word.
[[nodiscard]] Findings double_barrelled(const Subject& subject);

/// Words that say which answer is expected. {0} word.
[[nodiscard]] Findings leading_word(const Subject& subject);

/// "not", "kein", and adjectives such as "unclear". {0} word.
[[nodiscard]] Findings negation(const Subject& subject);

/// Stems and anchors that speak of opinions. {0} word.
[[nodiscard]] Findings opinion(const Subject& subject);

/// Scales from "agree" to "disagree". {0} scale, {1} label of the choice.
[[nodiscard]] Findings agree_scale(const Subject& subject);

inline constexpr std::size_t longest_german_stem = 22;   ///< words
inline constexpr std::size_t longest_english_stem = 25;  ///< words

/// {0} words, {1} limit.
[[nodiscard]] Findings stem_too_long(const Subject& subject);

[[nodiscard]] Findings stem_two_sentences(const Subject& subject);

}  // namespace cxmat::lint
