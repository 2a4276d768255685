// SPDX-License-Identifier: Apache-2.0
#include "cli/guarded.hpp"

#include "cli/exit_code.hpp"
#include "cli/memory.hpp"
#include "cli/program.hpp"

#include <cstdio>
#include <cstdlib>
#include <exception>
#include <new>

namespace cxmat::cli {
namespace {

[[nodiscard]] ExitCode out_of_memory() noexcept {
  std::fputs("cxmat: error: out of memory [CX255]\n", stderr);
  return ExitCode::cannot_write;
}

[[nodiscard]] ExitCode bug(const char* what) noexcept {
  std::fprintf(stderr,  // NOLINT(cppcoreguidelines-pro-type-vararg): allocates nothing
               "cxmat: error: this is a bug in cxmat, please report it: %s [CX299]\n", what);
  return ExitCode::bug;
}

[[nodiscard]] ExitCode code_of_exception() noexcept {
  try {
    throw;
  } catch (const std::bad_alloc&) {
    return out_of_memory();
  } catch (const std::exception& failure) {
    return bug(failure.what());
  } catch (...) {
    return bug("unknown exception");
  }
}

/// Memory can run out where no exception may pass: in threads, in noexcept functions. Files are
/// whole all the same, but nothing is tidied up.
[[noreturn]] void end_at_once() noexcept {
  const ExitCode code = memory_ran_out()           ? out_of_memory()
                        : std::current_exception() ? code_of_exception()
                                                   : bug("terminate");
  std::_Exit(static_cast<int>(code));
}

}  // namespace

int run_guarded(const std::function<std::vector<std::string>()>& arguments) noexcept {
  watch_memory();
  std::set_terminate(end_at_once);
  try {
    return static_cast<int>(run_program(arguments()));
  } catch (...) {
    return static_cast<int>(code_of_exception());
  }
}

}  // namespace cxmat::cli
