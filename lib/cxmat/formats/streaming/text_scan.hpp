/// \file
/// Passes over a text that must be as fast as memory is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string_view>

namespace cxmat::streaming {

struct LineEnds {
  std::size_t feeds = 0;         ///< LF, those of CRLF included
  std::size_t lone_returns = 0;  ///< CR that no LF follows

  [[nodiscard]] std::size_t lines() const noexcept { return feeds + lone_returns; }
  bool operator==(const LineEnds&) const = default;
};

/// A CR at the very end counts as a lone one.
[[nodiscard]] LineEnds count_line_ends(std::string_view text) noexcept;

}  // namespace cxmat::streaming
