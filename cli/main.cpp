// SPDX-License-Identifier: Apache-2.0
#include "cli/console.hpp"
#include "cli/program.hpp"

#include <fmt/format.h>

#include <cstdio>
#include <exception>
#include <new>
#include <string>
#include <vector>

/// The only catch-all: an exception that comes this far is a bug, or the machine ran out of memory.
int main(int count, char** values) {
  using cxmat::cli::ExitCode;
  try {
    const std::vector<std::string> arguments(values + 1, values + count);
    return static_cast<int>(cxmat::cli::run_program(arguments));
  } catch (const std::bad_alloc&) {
    std::fputs("cxmat: error: out of memory [CX255]\n", stderr);
    return static_cast<int>(ExitCode::cannot_write);
  } catch (const std::exception& failure) {
    fmt::print(stderr, "cxmat: error: this is a bug in cxmat, please report it: {} [CX299]\n",
               failure.what());
    return static_cast<int>(ExitCode::bug);
  }
}
