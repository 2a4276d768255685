/// \file
/// One row of a table that may be wide and mostly empty. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::tables {

/// Emptying it costs what was put in, not its width.
class SparseRow {
 public:
  void clear() noexcept {
    for (const std::size_t column : filled_) {
      cells_[column] = {};
    }
    filled_.clear();
    width_ = 0;
  }
  void set(std::size_t column, std::string_view text) {
    if (column >= cells_.size()) {
      cells_.resize(column + 1);
    }
    cells_[column] = text;
    filled_.push_back(column);
    width_ = std::max(width_, column + 1);
  }
  /// From the first cell on.
  void set_all(std::span<const std::string> texts) {
    for (std::size_t column = 0; column < texts.size(); ++column) {
      set(column, texts[column]);
    }
  }
  [[nodiscard]] std::span<const std::string_view> cells() const noexcept {
    return std::span(cells_).first(width_);
  }
  /// No cell holds more than blanks.
  [[nodiscard]] bool blank() const noexcept {
    return std::ranges::all_of(filled_, [this](std::size_t column) {
      return cells_[column].find_first_not_of(" \t\r\n") == std::string_view::npos;
    });
  }

 private:
  std::vector<std::string_view> cells_;
  std::vector<std::size_t> filled_;
  std::size_t width_ = 0;
};

}  // namespace cxmat::tables
