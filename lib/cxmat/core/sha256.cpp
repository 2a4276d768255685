// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/sha256.hpp"

#include <fmt/format.h>

#include <iterator>

// clang-format off: sha2.h uses types that it does not include
#include <sha2.h>
#include <sys/types.h>
// clang-format on

namespace cxmat {

std::array<std::uint8_t, 32> sha256(std::string_view bytes) {
  SHA2_CTX state;
  SHA256Init(&state);
  SHA256Update(&state, reinterpret_cast<const std::uint8_t*>(bytes.data()), bytes.size());
  std::array<std::uint8_t, 32> digest{};
  SHA256Final(digest.data(), &state);
  return digest;
}

std::string sha256_hex(std::string_view bytes) {
  std::string hex;
  for (const std::uint8_t byte : sha256(bytes)) {
    fmt::format_to(std::back_inserter(hex), "{:02x}", byte);
  }
  return hex;
}

}  // namespace cxmat
