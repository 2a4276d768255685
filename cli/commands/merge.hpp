/// \file
/// `cxmat merge`.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_merge(CLI::App& app);

}  // namespace cxmat::cli
