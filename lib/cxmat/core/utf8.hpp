/// \file
/// UTF-8, one code point at a time.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace cxmat {

struct CodePoint {
  char32_t value = 0;
  std::size_t bytes = 0;  ///< 0: no valid code point starts here

  bool operator==(const CodePoint&) const = default;
};

/// The code point that starts at byte `at` of `text`. Overlong forms, surrogates and everything
/// above U+10FFFF are invalid.
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at) noexcept;

/// How many code points `text` has; each byte that belongs to none counts as one.
[[nodiscard]] std::size_t count_code_points(std::string_view text) noexcept;

}  // namespace cxmat
