// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/utf8.hpp"

#include <algorithm>

namespace cxmat {
namespace {

/// What the first byte promises: how many bytes, its own bits, and the smallest value that needs
/// that many bytes.
struct Lead {
  std::size_t bytes;
  unsigned char bits;
  char32_t smallest;
};

constexpr Lead lead(unsigned char first) noexcept {
  if (first < 0x80) {
    return {1, 0x7F, 0};
  }
  if ((first & 0xE0U) == 0xC0) {
    return {2, 0x1F, 0x80};
  }
  if ((first & 0xF0U) == 0xE0) {
    return {3, 0x0F, 0x800};
  }
  if ((first & 0xF8U) == 0xF0) {
    return {4, 0x07, 0x10000};
  }
  return {0, 0, 0};
}

constexpr bool is_scalar_value(char32_t value) noexcept {
  return value <= 0x10FFFF && (value < 0xD800 || value > 0xDFFF);
}

}  // namespace

CodePoint decode(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) {
    return {};
  }
  const auto first = static_cast<unsigned char>(text[at]);
  const Lead promised = lead(first);
  if (promised.bytes == 0 || promised.bytes > text.size() - at) {
    return {};
  }
  auto value = static_cast<char32_t>(first & promised.bits);
  for (std::size_t i = 1; i < promised.bytes; ++i) {
    const auto next = static_cast<unsigned char>(text[at + i]);
    if ((next & 0xC0U) != 0x80) {
      return {};
    }
    value = (value << 6U) | (next & 0x3FU);
  }
  return value < promised.smallest || !is_scalar_value(value) ? CodePoint{}
                                                              : CodePoint{value, promised.bytes};
}

std::size_t count_code_points(std::string_view text) noexcept {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); ++count) {
    at += std::max<std::size_t>(1, decode(text, at).bytes);
  }
  return count;
}

}  // namespace cxmat
