/// \file
/// `cxmat benchmark`: builds a benchmark from many results, and shows one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/command.hpp"

namespace cxmat::cli {

[[nodiscard]] Run attach_benchmark(CLI::App& app);

}  // namespace cxmat::cli
