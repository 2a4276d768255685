/// \file
/// `cxmat man`: manual pages out of the option table.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_man(CLI::App& app);

}  // namespace cxmat::cli
