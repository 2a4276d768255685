/// \file
/// Passes over a text that must be about as fast as memory is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

namespace cxmat::streaming {

struct LineEnds {
  std::size_t feeds = 0;         ///< LF, those of CRLF included
  std::size_t lone_returns = 0;  ///< CR that no LF follows

  [[nodiscard]] std::size_t lines() const noexcept { return feeds + lone_returns; }
  bool operator==(const LineEnds&) const = default;
};

/// A CR at the very end counts as a lone one.
[[nodiscard]] LineEnds count_line_ends(std::string_view text);

/// Where the cells and records of a CSV text end.
class Separators {
 public:
  /// Finds delimiters and line feeds outside of quotes in `text`, which begins outside of them,
  /// holds less than 4 GiB, and behind which 64 bytes are readable. Every quote counts: it is for
  /// the caller to know that none is out of place.
  void find(std::string_view text, char delimiter);

  /// Their offsets, rising.
  [[nodiscard]] std::span<std::uint32_t> ends() noexcept {
    return std::span(ends_).first(end_count_);
  }
  /// The positions in ends() of the line feeds.
  [[nodiscard]] std::span<const std::uint32_t> records() const noexcept {
    return std::span(records_).first(record_count_);
  }

 private:
  std::vector<std::uint32_t> ends_;
  std::vector<std::uint32_t> records_;
  std::size_t end_count_ = 0;
  std::size_t record_count_ = 0;
};

/// For tests: from now on only the n-th of the instruction sets that were compiled in and that this
/// machine has is used, or all of them again with a negative n. False if there are not so many.
bool use_instruction_set(int n);

}  // namespace cxmat::streaming
