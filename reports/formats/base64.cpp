// SPDX-License-Identifier: Apache-2.0
#include "reports/formats/base64.hpp"

#include <cstddef>
#include <string_view>

namespace cxmat::reports {

std::string base64(std::span<const std::uint8_t> bytes) {
  constexpr std::string_view digits =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string text;
  for (std::size_t at = 0; at < bytes.size(); at += 3) {
    std::uint32_t triple = 0;
    for (std::size_t i = 0; i < 3; ++i) {
      triple = (triple << 8) | (at + i < bytes.size() ? bytes[at + i] : 0U);
    }
    for (std::size_t i = 0; i < 4; ++i) {
      const bool padding = i > bytes.size() - at;
      text += padding ? '=' : digits[(triple >> (18 - 6 * i)) & 0x3FU];
    }
  }
  return text;
}

}  // namespace cxmat::reports
