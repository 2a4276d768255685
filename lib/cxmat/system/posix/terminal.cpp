// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/terminal.hpp"

#include <cstdlib>
#include <string_view>
#include <sys/ioctl.h>
#include <unistd.h>

namespace cxmat::system {

bool is_terminal(int number) noexcept {
  return ::isatty(number) == 1;
}

bool understands_escapes(int number) noexcept {
  const char* term = std::getenv("TERM");  // NOLINT(concurrency-mt-unsafe): single-threaded start
  const std::string_view kind = term == nullptr ? "" : term;
  return !kind.empty() && kind != "dumb" && is_terminal(number);
}

std::size_t columns_of(int number) noexcept {
  constexpr std::size_t usual = 80;
  winsize size{};
  const bool known = ::ioctl(number, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
  return known ? size.ws_col : usual;
}

bool speaks_german() noexcept {
  return false;  // the environment says it all
}

}  // namespace cxmat::system
