/// \file
/// Base64 (RFC 4648, section 4), as content security policies write hashes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <span>
#include <string>

namespace cxmat::reports {

[[nodiscard]] std::string base64(std::span<const std::uint8_t> bytes);

}  // namespace cxmat::reports
