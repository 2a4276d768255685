// SPDX-License-Identifier: Apache-2.0
#include "cli/interrupt.hpp"

#include <array>
#include <csignal>

namespace cxmat::cli {
namespace {

constexpr std::array signals{SIGINT, SIGTERM, SIGHUP};

// A signal handler can reach nothing else.
std::atomic<bool> stop{false};        // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)
volatile std::sig_atomic_t came = 0;  // NOLINT(cppcoreguidelines-avoid-non-const-global-variables)

void on_signal(int number) {
  came = number;
  stop.store(true, std::memory_order_relaxed);
}

}  // namespace

Interrupt::Interrupt() {
  for (const int number : signals) {
    struct sigaction action {};
    struct sigaction before {};
    // Who was started with a signal ignored (nohup) goes on ignoring it.
    const bool is_known = ::sigaction(number, nullptr, &before) == 0;
    if (is_known && (before.sa_handler == SIG_IGN || before.sa_handler == on_signal)) {
      continue;
    }
    is_outermost_ = true;
    action.sa_handler = on_signal;
    // Reads of a pipe are broken off, and the next signal ends the process.
    action.sa_flags = static_cast<int>(SA_RESETHAND);
    ::sigaction(number, &action, nullptr);
  }
}

Interrupt::~Interrupt() {
  if (!is_outermost_) {
    return;
  }
  for (const int number : signals) {
    struct sigaction before {};
    if (::sigaction(number, nullptr, &before) == 0 && before.sa_handler == on_signal) {
      std::signal(number, SIG_DFL);
    }
  }
}

const std::atomic<bool>& Interrupt::requested() const noexcept {
  return stop;
}

void Interrupt::end_by_signal() const {
  if (came != 0) {
    std::signal(came, SIG_DFL);
    std::raise(came);
  }
}

}  // namespace cxmat::cli
