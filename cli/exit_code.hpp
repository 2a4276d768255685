/// \file
/// What the process returns. Documented in the man page; nothing else is ever returned.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

namespace cxmat::cli {

enum class ExitCode : std::uint8_t {
  done = 0,
  check_failed = 1,  ///< a gate or threshold was missed
  bad_input = 2,     ///< the call or an input is wrong, missing and unreadable files included
  cannot_write = 3,  ///< writing, memory or the machine failed
  bug = 70
};

}  // namespace cxmat::cli
