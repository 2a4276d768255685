// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.hpp"

#include <array>
#include <csignal>
#include <cstdlib>

namespace cxmat::cli {
namespace {

constexpr std::array signals{SIGINT, SIGTERM};

// A handler, which has a thread of its own, can reach nothing else.
std::atomic<bool> stop{false};  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
std::atomic<int> depth{0};      // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void on_signal(int /*number*/) {
  stop.store(true, std::memory_order_relaxed);  // the default, that ends the process, is back now
}

}  // namespace

Interrupt::Interrupt() : is_outermost_(depth++ == 0) {
  if (is_outermost_) {
    for (const int number : signals) {
      std::signal(number, on_signal);
    }
  }
}

Interrupt::~Interrupt() {
  --depth;
  if (is_outermost_) {
    for (const int number : signals) {
      std::signal(number, SIG_DFL);
    }
  }
}

const std::atomic<bool>& Interrupt::requested() const noexcept {
  return stop;
}

// Nobody can be told by a signal: the code is the one that shells give to it elsewhere.
void Interrupt::end_by_signal() const {
  constexpr int after_interrupt = 130;
  if (stop.load()) {
    std::_Exit(after_interrupt);
  }
}

}  // namespace cxmat::cli
