/// \file
/// `cxmat benchmark build`: peers in, what may be published about them out.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_benchmark_build(CLI::App& app);

}  // namespace cxmat::cli
