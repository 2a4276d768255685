// SPDX-License-Identifier: Apache-2.0
#include "reports/forms/interview/key.hpp"

#include <cxmat/core/utf8.hpp>

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace cxmat::reports::forms {
namespace {

using Kind = Key::Kind;

constexpr char escape = '\x1b';
constexpr std::size_t longest_sequence = 32;

constexpr std::array<std::pair<std::string_view, Kind>, 24> sequences{{
    {"\x1b[A", Kind::up},         {"\x1b[B", Kind::down},         {"\x1b[C", Kind::right},
    {"\x1b[D", Kind::left},       {"\x1bOA", Kind::up},           {"\x1bOB", Kind::down},
    {"\x1bOC", Kind::right},      {"\x1bOD", Kind::left},         {"\x1b[H", Kind::home},
    {"\x1b[F", Kind::end},        {"\x1bOH", Kind::home},         {"\x1bOF", Kind::end},
    {"\x1b[1~", Kind::home},      {"\x1b[4~", Kind::end},         {"\x1b[7~", Kind::home},
    {"\x1b[8~", Kind::end},       {"\x1b[3~", Kind::remove},      {"\x1b[5~", Kind::page_up},
    {"\x1b[6~", Kind::page_down}, {"\x1bOM", Kind::enter},        {"\x1b\r", Kind::new_line},
    {"\x1b\n", Kind::new_line},   {"\x1b[13;2u", Kind::new_line}, {"\x1b[27;2;13~", Kind::new_line},
}};

constexpr std::string_view paste_begin = "\x1b[200~";
constexpr std::string_view paste_end = "\x1b[201~";

std::optional<Kind> control(char byte) noexcept {
  switch (byte) {
    case '\r':
      return Kind::enter;
    case '\n':
      return Kind::new_line;
    case '\x7f':
    case '\b':
      return Kind::backspace;
    case '\x01':
      return Kind::home;
    case '\x05':
      return Kind::end;
    case '\x15':
      return Kind::clear_line;
    case '\x17':
      return Kind::clear_word;
    case '\x03':
      return Kind::interrupt;
    case '\x1a':
      return Kind::suspend;
    case '\x04':
      return Kind::close;
    case '\x0c':
      return Kind::redraw;
    default:
      return std::nullopt;
  }
}

/// The bytes that the character beginning with `first` has; 0 for a byte that begins none.
std::size_t length_from(unsigned char first) noexcept {
  if (first < 0x80) {
    return 1;
  }
  if (first >= 0xC2 && first <= 0xDF) {
    return 2;
  }
  if (first >= 0xE0 && first <= 0xEF) {
    return 3;
  }
  return first >= 0xF0 && first <= 0xF4 ? 4 : 0;
}

/// How long the sequence at the start of `bytes` is; 0: it is not whole yet.
std::size_t sequence_length(std::string_view bytes) noexcept {
  if (bytes.size() < 2) {
    return 0;
  }
  if (bytes[1] == 'O') {
    return bytes.size() < 3 ? 0 : 3;
  }
  if (bytes[1] != '[') {
    return 2;
  }
  for (std::size_t at = 2; at < bytes.size() && at < longest_sequence; ++at) {
    if (bytes[at] >= '@' && bytes[at] <= '~') {
      return at + 1;
    }
    if (bytes[at] < ' ' || bytes[at] > '~') {
      return at;  // no sequence after all
    }
  }
  return bytes.size() >= longest_sequence ? longest_sequence : 0;
}

}  // namespace

char letter_of(const Key& key) noexcept {
  if (key.kind != Kind::character || key.text.size() != 1 || key.pasted) {
    return 0;
  }
  const char letter = key.text[0];
  return letter >= 'A' && letter <= 'Z' ? static_cast<char>(letter - 'A' + 'a') : letter;
}

bool is_digit(const Key& key) noexcept {
  return key.kind == Kind::character && key.text.size() == 1 && key.text[0] >= '0' &&
         key.text[0] <= '9';
}

void KeyDecoder::put(std::vector<Key>& keys, Kind kind) const {
  keys.push_back({.kind = kind, .text = {}, .pasted = pasting_});
}

std::vector<Key> KeyDecoder::feed(std::string_view bytes) {
  pending_ += bytes;
  std::vector<Key> keys;
  std::size_t at = 0;
  while (at < pending_.size()) {
    const std::size_t taken = take(std::string_view(pending_).substr(at), keys);
    if (taken == 0) {
      break;
    }
    at += taken;
  }
  pending_.erase(0, at);
  return keys;
}

std::vector<Key> KeyDecoder::settle() {
  std::vector<Key> keys;
  if (pending_ == std::string_view(&escape, 1)) {
    put(keys, Kind::escape);
  }
  pending_.clear();
  return keys;
}

/// The bytes that were used up; 0: wait for more.
std::size_t KeyDecoder::take(std::string_view bytes, std::vector<Key>& keys) {
  const char first = bytes.front();
  if (first == escape) {
    return take_sequence(bytes, keys);
  }
  if (pasting_ && (first == '\r' || first == '\n')) {
    const bool pair = first == '\r' && bytes.substr(1).starts_with('\n');
    put(keys, Kind::new_line);
    return pair ? 2 : 1;
  }
  if (pasting_ && first == '\t') {
    keys.push_back({.kind = Kind::character, .text = " ", .pasted = true});
    return 1;
  }
  if (const auto kind = control(first)) {
    if (!pasting_) {
      put(keys, *kind);
    }
    return 1;
  }
  const std::size_t length = length_from(static_cast<unsigned char>(first));
  if (length == 0) {
    return 1;
  }
  if (bytes.size() < length) {
    return 0;
  }
  const CodePoint point = decode(bytes, 0);
  if (point.bytes == 0) {
    return 1;
  }
  if (point.value >= U' ') {
    keys.push_back({.kind = Kind::character,
                    .text = std::string(bytes.substr(0, length)),
                    .pasted = pasting_});
  }
  return length;
}

std::size_t KeyDecoder::take_sequence(std::string_view bytes, std::vector<Key>& keys) {
  const std::size_t length = sequence_length(bytes);
  if (length == 0) {
    return 0;
  }
  const std::string_view sequence = bytes.substr(0, length);
  if (sequence == paste_begin || sequence == paste_end) {
    pasting_ = sequence == paste_begin;
    return length;
  }
  if (pasting_) {
    return length;
  }
  const auto known =
      std::ranges::find(sequences, sequence, &std::pair<std::string_view, Kind>::first);
  if (known != sequences.end()) {
    put(keys, known->second);
    return length;
  }
  if (bytes[1] == '[' || bytes[1] == 'O') {
    return length;
  }
  put(keys, Kind::escape);  // followed by a key of its own
  return 1;
}

}  // namespace cxmat::reports::forms
