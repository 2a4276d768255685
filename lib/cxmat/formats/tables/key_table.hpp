/// \file
/// The columns that the objects of a file have together. Not installed.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace cxmat::tables {

inline constexpr std::size_t most_keys = 10'000;

/// Flattened keys ("grid/row") in the order of their first appearance.
class KeyTable {
 public:
  /// The key's column, a new one if need be.
  std::size_t add(std::string_view key) {
    if (const auto found = columns_.find(key); found != columns_.end()) {
      return found->second;
    }
    const std::size_t column = names_.size();
    names_.push_back(columns_.emplace(key, column).first->first);
    return column;
  }
  [[nodiscard]] const std::vector<std::string>& names() const noexcept { return names_; }
  [[nodiscard]] bool is_full() const noexcept { return names_.size() > most_keys; }

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const noexcept {
      return std::hash<std::string_view>{}(text);
    }
  };
  std::unordered_map<std::string, std::size_t, Hash, std::equal_to<>> columns_;
  std::vector<std::string> names_;
};

}  // namespace cxmat::tables
