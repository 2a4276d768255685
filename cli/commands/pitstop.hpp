/// \file
/// `cxmat pitstop`: the action plan's draft, and a plan held against the latest wave.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_pitstop(CLI::App& app);

}  // namespace cxmat::cli
