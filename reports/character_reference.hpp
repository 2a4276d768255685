/// \file
/// The five characters that HTML and SVG text must not hold as they are.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::reports {

/// The reference to write for `byte`, or "" where it may stand as it is.
[[nodiscard]] constexpr std::string_view character_reference(char byte) noexcept {
  switch (byte) {
    case '&':
      return "&amp;";
    case '<':
      return "&lt;";
    case '>':
      return "&gt;";
    case '"':
      return "&quot;";
    case '\'':
      return "&#39;";
    default:
      return {};
  }
}

}  // namespace cxmat::reports
