/// \file
/// Why the operating system refused something, in words that do not depend on the locale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cxmat {

/// The reason for an error number of errno, in English: "No space left on device". It names no
/// path. cli/reasons.cpp has the other languages.
[[nodiscard]] std::string system_reason(int number);

}  // namespace cxmat
