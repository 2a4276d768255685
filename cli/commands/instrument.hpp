/// \file
/// `cxmat instrument`: the findings of touchpoint inventories and other instruments.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_instrument(CLI::App& app);

}  // namespace cxmat::cli
