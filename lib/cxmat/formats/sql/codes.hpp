/// \file
/// What the texts in a question's column mean, listed for a database: what AnswerDecoder and
/// decode_number() know, text by text.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/questionnaire/questionnaire.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/sql/source.hpp>

namespace cxmat::sql {

/// A whole number with more possible answers is not listed.
inline constexpr std::size_t most_listed_numbers = 200;

/// True for types whose answers can be listed: one choice of a scale, whole numbers from a short
/// range that have no score, words, notes.
[[nodiscard]] bool can_be_listed(const cxmat::Question& question);

/// The column and the codes of `question`, for which can_be_listed() holds; neither roles nor
/// conditions.
[[nodiscard]] Question listed_codes(const cxmat::Question& question,
                                    const PlannedQuestion& planned);

}  // namespace cxmat::sql
