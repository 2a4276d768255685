// SPDX-License-Identifier: Apache-2.0
#include "cli/memory.hpp"

#include <atomic>
#include <new>

namespace cxmat::cli {
namespace {

// A handler can reach nothing else.
std::atomic<bool> is_out{false};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

[[noreturn]] void on_no_memory() {
  is_out = true;
  throw std::bad_alloc();
}

}  // namespace

void watch_memory() noexcept {
  std::set_new_handler(on_no_memory);
}

bool memory_ran_out() noexcept {
  return is_out;
}

}  // namespace cxmat::cli
