/// \file
/// Codes made of letters and digits, as ticket systems and directories give them out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat::personal {

/// A word of eight characters or more with letters and digits in it. Not "100prozentig", nor a
/// product or standard: "Office365".
[[nodiscard]] bool has_code(std::string_view plain);

/// 8-4-4-4-12 hexadecimal digits.
[[nodiscard]] bool has_uuid(std::string_view plain);

}  // namespace cxmat::personal
