/// \file
/// `cxmat completion`: what a shell needs to complete commands and options.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_completion(CLI::App& app);

}  // namespace cxmat::cli
