/// \file
/// `cxmat benchmark show`: what a benchmark file holds.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_benchmark_show(CLI::App& app);

}  // namespace cxmat::cli
