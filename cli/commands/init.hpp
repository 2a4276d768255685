/// \file
/// `cxmat init`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_init(CLI::App& app);

}  // namespace cxmat::cli
