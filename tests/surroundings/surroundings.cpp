// Loaded before a program (LD_PRELOAD): another locale, and another number of processors.
//
//     CXMAT_LOCALE=de_DE.UTF-8   is made the global locale of C and of C++
//     CXMAT_PROCESSORS=16        is what the program is told
// SPDX-License-Identifier: Apache-2.0
#include <clocale>
#include <cstdio>
#include <cstdlib>
#include <locale>
#include <stdexcept>

namespace {

__attribute__((constructor)) void begin() {
  const char* const name = std::getenv("CXMAT_LOCALE");
  if (name == nullptr) {
    return;
  }
  try {
    std::locale::global(std::locale(name));
  } catch (const std::runtime_error&) {
    std::fputs("no such locale\n", stderr);
    std::_Exit(99);
  }
  char text[16];
  std::snprintf(text, sizeof text, "%.1f", 1.5);
  if (std::setlocale(LC_ALL, name) == nullptr || text[1] != ',') {
    std::fputs("the locale has no decimal comma\n", stderr);
    std::_Exit(99);
  }
}

}  // namespace

extern "C" int get_nprocs() {
  const char* const number = std::getenv("CXMAT_PROCESSORS");
  return number == nullptr ? 2 : std::atoi(number);
}
