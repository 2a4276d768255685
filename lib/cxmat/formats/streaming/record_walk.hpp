/// \file
/// Where the records of a CSV end, found while the text comes in parts: the same ends that
/// csv::Cursor comes to, without a look at the cells.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <limits>
#include <string_view>
#include <vector>

namespace cxmat::streaming {

/// Walks from quote to quote over a text that begins where a record does, and grows.
class RecordWalk {
 public:
  explicit RecordWalk(char delimiter) noexcept : delimiter_(delimiter) {}

  /// Goes on to the end of `text`, which begins as in the last call. `is_end`: it grows no more.
  void go_on(std::string_view text, bool is_end);
  /// The offset behind the last record that surely ends in `text`; 0: none does.
  [[nodiscard]] std::size_t last_end(std::string_view text) noexcept;
  /// The same for the first one.
  [[nodiscard]] std::size_t first_end(std::string_view text) noexcept;
  /// Whether before `end` a quote stands where it means nothing, or text behind one that closes.
  [[nodiscard]] bool is_odd_before(std::size_t end) const noexcept { return first_odd_ < end; }
  /// Whether the text ended inside of quotes.
  [[nodiscard]] bool is_inside() const noexcept { return inside_; }

  /// So many bytes in front will not be looked at again.
  [[nodiscard]] std::size_t needless() const noexcept { return at_ == 0 ? 0 : at_ - 1; }
  /// The text loses `count` bytes in front: up to the end of a record, or needless ones.
  void cut(std::size_t count);

 private:
  struct Part {
    std::size_t begin = 0;
    std::size_t end = 0;
  };
  static constexpr std::size_t nowhere = std::numeric_limits<std::size_t>::max();

  [[nodiscard]] bool opens(std::string_view text, std::size_t quote) const noexcept;
  [[nodiscard]] bool ends_cell(char letter) const noexcept;
  void close(std::string_view text, std::size_t quote) noexcept;
  void found_odd(std::size_t at) noexcept;
  [[nodiscard]] Part unsearched(Part part) const noexcept;
  [[nodiscard]] Part last_part(std::string_view text) const noexcept;

  char delimiter_;
  std::size_t at_ = 0;  ///< what stands before was looked at
  bool inside_ = false;
  std::vector<Part> outside_;  ///< the parts between quoted cells, but for the one at the end
  std::size_t outside_from_ = 0;
  std::size_t endless_ = 0;  ///< no record ends at or before this
  std::size_t first_odd_ = nowhere;
  std::size_t last_odd_ = 0;
};

}  // namespace cxmat::streaming
