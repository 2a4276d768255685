/// \file
/// Keyed hashes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat {

/// HMAC-SHA256 of `message` under `key` (RFC 2104) in 64 hexadecimal digits.
[[nodiscard]] std::string hmac_sha256_hex(std::string_view key, std::string_view message);

}  // namespace cxmat
