/// \file
/// A cell's text to the answer of a question that asks for a number. A number in a foreign notation
/// is refused with the one that was probably meant, never bent into it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/formats/given_answer.hpp>
#include <cxmat/questionnaire/questionnaire.hpp>

#include <string_view>

namespace cxmat {

/// The answer that `cell` (trimmed) gives to `question`, an integer or decimal; its payload is in
/// millionths. Nothing at all is unanswered; na, n/a, dk and - (not shown) are words in any letter
/// case; anything else must be a number with a decimal point and at most six decimals
/// (not_a_number_answer) within the question's range, and of an integer a whole one
/// (number_beyond). A whole number may end in .0 or .00, but not in .000: "1.000" is a thousand
/// to those who group digits by points.
[[nodiscard]] DecodedAnswer decode_number(std::string_view cell, const Question& question);

}  // namespace cxmat
