/// \file
/// The whole program as a function of its arguments.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/exit_code.hpp"

#include <span>
#include <string>

namespace cxmat::cli {

[[nodiscard]] ExitCode run_program(std::span<const std::string> arguments);

}  // namespace cxmat::cli
