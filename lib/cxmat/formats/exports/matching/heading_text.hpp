/// \file
/// Headings as they are compared: platforms decorate them.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::exports {

/// `text` without markup, entities, line ends, no-break blanks, numbering in front ("1.", "Q3."),
/// asterisks, colons, full stops and question marks behind, in one letter case and one Unicode form
/// (NFC). U+FFFD stays and matches any letter in equal_headings().
[[nodiscard]] std::string normalised_heading(std::string_view text);

/// The same, but with numbering in front and signs behind: "1. Stufe" and "2. Stufe" are two.
[[nodiscard]] std::string normalised_label(std::string_view text);

/// What normalised_heading() makes of a text that normalised_label() has been over.
[[nodiscard]] std::string without_numbering(std::string_view label);

/// Of two normalised headings; U+FFFD in either stands for any one character or a blank. Takes time
/// in proportion to their lengths.
[[nodiscard]] bool equal_headings(std::string_view a, std::string_view b);

/// True if letters of `text` were lost (it holds U+FFFD).
[[nodiscard]] bool is_damaged(std::string_view text) noexcept;

/// What is left of a normalised heading where all letters are lost that can be lost: the signs of
/// ASCII, without blanks.
[[nodiscard]] std::string skeleton(std::string_view heading);

/// Letters and digits only, in small letters: "ST-01" and "st_01" are both "st01". Letters beyond
/// ASCII stay as they are.
[[nodiscard]] std::string folded_id(std::string_view text);

/// The id that a heading begins with ("[own01] Who", "own01: Who", "own01. Who"), or "".
[[nodiscard]] std::string_view leading_id(std::string_view text);

}  // namespace cxmat::exports
