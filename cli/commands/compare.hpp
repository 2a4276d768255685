/// \file
/// `cxmat compare`: results, groups or waves against each other.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_compare(CLI::App& app);

}  // namespace cxmat::cli
