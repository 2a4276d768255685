// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/terminal.hpp"

#include <io.h>
#include <windows.h>

namespace cxmat::system {
namespace {

HANDLE handle_of(int number) noexcept {
  return reinterpret_cast<HANDLE>(::_get_osfhandle(number));
}

}  // namespace

bool is_terminal(int number) noexcept {
  DWORD mode = 0;
  return ::GetConsoleMode(handle_of(number), &mode) != 0;
}

bool understands_escapes(int number) noexcept {
  DWORD mode = 0;
  return ::GetConsoleMode(handle_of(number), &mode) != 0 &&
         ::SetConsoleMode(handle_of(number), mode | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
}

std::size_t columns_of(int number) noexcept {
  constexpr std::size_t usual = 80;
  CONSOLE_SCREEN_BUFFER_INFO screen{};
  if (::GetConsoleScreenBufferInfo(handle_of(number), &screen) == 0) {
    return usual;
  }
  const int columns = screen.srWindow.Right - screen.srWindow.Left + 1;
  return columns > 0 ? static_cast<std::size_t>(columns) : usual;
}

bool speaks_german() noexcept {
  return PRIMARYLANGID(::GetUserDefaultUILanguage()) == LANG_GERMAN;
}

}  // namespace cxmat::system
