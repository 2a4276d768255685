/// \file
/// `cxmat check`: the gate. Exit code 1 where a result does not hold what it must.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_check(CLI::App& app);

}  // namespace cxmat::cli
