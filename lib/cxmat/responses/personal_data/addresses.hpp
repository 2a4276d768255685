/// \file
/// Addresses on the net: e-mail, profiles, IP.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::personal {

/// "name@firm.example", also with "(at)" or without an ending.
[[nodiscard]] bool has_email(std::string_view plain);

/// "@name", but not "@all"; or a profile's address on a network.
[[nodiscard]] bool has_handle(std::string_view plain);

/// An IPv6 address. IPv4 has the form of a number, see numbers.hpp.
[[nodiscard]] bool has_ipv6(std::string_view plain);

}  // namespace cxmat::personal
