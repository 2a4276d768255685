/// \file
/// Bytes of a text file as UTF-8. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/tables/table.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace cxmat::tables {

struct Text {
  std::string bytes;      ///< valid UTF-8 without zero bytes, from `start` on
  std::size_t start = 0;  ///< behind a byte order mark
  Encoding encoding = Encoding::utf8;

  [[nodiscard]] std::string_view view() const noexcept {
    return std::string_view(bytes).substr(start);
  }
};

/// Reads UTF-8 (in place: `bytes` are kept), UTF-16 with or without a byte order mark, and all else
/// as Windows-1252, which is warned of (encoding_guessed). What was UTF-8 but for its last, cut off
/// letter, or but for a few bytes, is an error (not_utf8), and so is a zero byte (nul_byte).
[[nodiscard]] Result<Text> decode_text(std::string bytes, const std::string& file);

/// `text` with U+FFFD for each byte that belongs to no code point.
[[nodiscard]] std::string valid_utf8(std::string_view text);
/// Appends `value`; a surrogate becomes U+FFFD.
void append_utf8(std::string& text, char32_t value);

[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

inline constexpr std::string_view replacement_character = "\xEF\xBF\xBD";  // U+FFFD

}  // namespace cxmat::tables
