// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/hmac.hpp"

#include "cxmat/core/sha256.hpp"

#include <array>
#include <cstdint>

namespace cxmat {
namespace {

constexpr std::size_t block_bytes = 64;  // of SHA-256
constexpr std::uint8_t inner_pad = 0x36;
constexpr std::uint8_t outer_pad = 0x5c;

std::string as_text(const std::array<std::uint8_t, 32>& digest) {
  return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

std::string padded(std::string_view key, std::uint8_t pad) {
  std::string block(key);
  block.resize(block_bytes, '\0');
  for (char& byte : block) {
    byte = static_cast<char>(static_cast<std::uint8_t>(byte) ^ pad);
  }
  return block;
}

}  // namespace

std::string hmac_sha256_hex(std::string_view key, std::string_view message) {
  const std::string hashed = key.size() > block_bytes ? as_text(sha256(key)) : std::string(key);
  std::string inner = padded(hashed, inner_pad);
  inner += message;
  return sha256_hex(padded(hashed, outer_pad) + as_text(sha256(inner)));
}

}  // namespace cxmat
