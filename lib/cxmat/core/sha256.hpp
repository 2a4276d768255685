/// \file
/// SHA-256 (FIPS 180-4), for provenance and content security policies.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace cxmat {

[[nodiscard]] std::array<std::uint8_t, 32> sha256(std::string_view bytes);

/// The digest as 64 lower-case hexadecimal digits, as `sha256sum` prints it.
[[nodiscard]] std::string sha256_hex(std::string_view bytes);

}  // namespace cxmat
