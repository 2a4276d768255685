// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/editor.hpp"

#include "reports/formats/display_width.hpp"
#include "reports/forms/filled_form_json.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>

namespace cxmat::reports::forms {

bool Editor::apply(const Key& key) {
  switch (key.kind) {
    case Key::Kind::character:
    case Key::Kind::new_line: {
      const std::string text =
          key.kind == Key::Kind::new_line ? std::string("\n") : storable(key.text);
      if (text.empty() || text_.size() + text.size() > most_bytes) {
        return false;
      }
      insert(text);
      return true;
    }
    case Key::Kind::backspace:
      remove(before(cursor_), cursor_);
      return true;
    case Key::Kind::remove:
      remove(cursor_, behind(cursor_));
      return true;
    case Key::Kind::left:
      cursor_ = before(cursor_);
      return true;
    case Key::Kind::right:
      cursor_ = behind(cursor_);
      return true;
    case Key::Kind::home:
      cursor_ = cursor_ == 0 ? 0 : text_.rfind('\n', cursor_ - 1) + 1;
      return true;
    case Key::Kind::end:
      cursor_ = std::min(text_.find('\n', cursor_), text_.size());
      return true;
    case Key::Kind::clear_line:
      remove(cursor_ == 0 ? 0 : text_.rfind('\n', cursor_ - 1) + 1, cursor_);
      return true;
    case Key::Kind::clear_word:
      remove(word_start(), cursor_);
      return true;
    default:
      return false;
  }
}

void Editor::insert(const std::string& text) {
  text_.insert(cursor_, text);
  cursor_ += text.size();
}

/// A character and the marks that combine with it go together.
std::size_t Editor::before(std::size_t at) const {
  while (at > 0) {
    do {
      --at;
    } while (at > 0 && (static_cast<unsigned char>(text_[at]) & 0xC0U) == 0x80U);
    const std::string_view character =
        std::string_view(text_).substr(at, std::max<std::size_t>(decode(text_, at).bytes, 1));
    if (display_width(character) > 0) {
      break;
    }
  }
  return at;
}

std::size_t Editor::behind(std::size_t at) const {
  bool first = true;
  while (at < text_.size()) {
    const std::size_t bytes = std::max<std::size_t>(decode(text_, at).bytes, 1);
    if (!first && display_width(std::string_view(text_).substr(at, bytes)) > 0) {
      break;
    }
    first = false;
    at += bytes;
  }
  return at;
}

void Editor::remove(std::size_t begin, std::size_t end) {
  text_.erase(begin, end - begin);
  cursor_ = begin;
}

std::size_t Editor::word_start() const {
  std::size_t at = cursor_;
  const auto is_blank = [this](std::size_t place) {
    return text_[place] == ' ' || text_[place] == '\n';
  };
  while (at > 0 && is_blank(at - 1)) {
    --at;
  }
  while (at > 0 && !is_blank(at - 1)) {
    --at;
  }
  return at;
}

}  // namespace cxmat::reports::forms
