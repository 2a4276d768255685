/// \file
/// Texts of Windows, which are UTF-16.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::system {

/// What is no UTF-16 becomes U+FFFD.
[[nodiscard]] std::string utf8(std::wstring_view text);

}  // namespace cxmat::system
