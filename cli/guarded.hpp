/// \file
/// The program with a net below it: the only catch-all.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

namespace cxmat::cli {

/// Runs the program and returns its exit code. An exception that comes this far is a bug, or the
/// machine ran out of memory; making the arguments can fail, too.
[[nodiscard]] int run_guarded(const std::function<std::vector<std::string>()>& arguments) noexcept;

}  // namespace cxmat::cli
