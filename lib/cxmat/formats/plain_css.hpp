/// \file
/// CSS without its escapes, for rules about what a style may hold.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// A text in lower case without escapes, and where each of its bytes came from.
struct PlainCss {
  std::string text;
  std::vector<std::size_t> places;  ///< as many as bytes in `text`
};

/// CSS Syntax 3, 4.3.7: a backslash, then up to six hexadecimal digits and one white space, or any
/// other character as itself. Escaped characters beyond ASCII become '?'.
[[nodiscard]] PlainCss plain_css(std::string_view css);

}  // namespace cxmat
