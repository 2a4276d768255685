/// \file
/// What a terminal sends, as keys.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms {

struct Key {
  enum class Kind : std::uint8_t {
    character,  ///< one that can be written down; also a line feed within pasted text
    enter,
    new_line,  ///< Ctrl-J or Alt-Enter: a line within a text
    escape,
    backspace,
    remove,
    left,
    right,
    up,
    down,
    page_up,
    page_down,
    home,
    end,
    clear_line,  ///< Ctrl-U
    clear_word,  ///< Ctrl-W
    interrupt,   ///< Ctrl-C
    suspend,     ///< Ctrl-Z
    close,       ///< Ctrl-D
    redraw       ///< Ctrl-L
  };
  Kind kind = Kind::character;
  std::string text;  ///< of a character: its UTF-8
  bool pasted = false;

  bool operator==(const Key&) const = default;
};

/// The letter or sign of a key, in lower case; 0 for anything else. Pasted text gives no commands.
[[nodiscard]] char letter_of(const Key& key) noexcept;
/// Pasted ones, too.
[[nodiscard]] bool is_digit(const Key& key) noexcept;

/// Bytes to keys. Sequences may come in pieces; bytes that are no UTF-8, controls that mean nothing
/// and unknown sequences are dropped.
class KeyDecoder {
 public:
  [[nodiscard]] std::vector<Key> feed(std::string_view bytes);
  /// True if more must come before the last key is known: an escape byte may be the key or a
  /// sequence's first.
  [[nodiscard]] bool waiting() const noexcept { return !pending_.empty(); }
  /// Nothing more came.
  [[nodiscard]] std::vector<Key> settle();

 private:
  [[nodiscard]] std::size_t take(std::string_view bytes, std::vector<Key>& keys);
  [[nodiscard]] std::size_t take_sequence(std::string_view bytes, std::vector<Key>& keys);
  void put(std::vector<Key>& keys, Key::Kind kind) const;

  std::string pending_;
  bool pasting_ = false;
};

}  // namespace cxmat::reports::forms
