/// \file
/// `cxmat privacy-check`: the attack on what was published.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_privacy_check(CLI::App& app);

}  // namespace cxmat::cli
