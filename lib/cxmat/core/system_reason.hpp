/// \file
/// Why the operating system refused something, in words that do not depend on the locale.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cerrno>
#include <string>

namespace cxmat {

/// The error number of a file that became another one while it was read.
#ifdef ESTALE
inline constexpr int file_changed = ESTALE;
#else
inline constexpr int file_changed = 116;
#endif

/// The reason for an error number of errno, in English: "No space left on device". It names no
/// path. cli/reasons.cpp has the other languages.
[[nodiscard]] std::string system_reason(int number);

}  // namespace cxmat
