/// \file
/// A text being written, with a cursor.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/interview/key.hpp"

#include <cstddef>
#include <string>

namespace cxmat::reports::forms {

class Editor {
 public:
  static constexpr std::size_t most_bytes = 20'000;

  Editor() = default;
  /// The cursor stands at the end.
  explicit Editor(std::string text) : text_(std::move(text)), cursor_(text_.size()) {}

  [[nodiscard]] const std::string& text() const noexcept { return text_; }
  [[nodiscard]] std::size_t cursor() const noexcept { return cursor_; }
  /// False if the key means nothing here, or the text is as long as it can be.
  bool apply(const Key& key);

 private:
  void insert(const std::string& text);
  [[nodiscard]] std::size_t before(std::size_t at) const;
  [[nodiscard]] std::size_t behind(std::size_t at) const;
  void remove(std::size_t begin, std::size_t end);
  [[nodiscard]] std::size_t word_start() const;

  std::string text_;
  std::size_t cursor_ = 0;
};

}  // namespace cxmat::reports::forms
