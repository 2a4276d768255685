// SPDX-License-Identifier: Apache-2.0
#include "cli/guarded.hpp"

#include <cxmat/system/windows/utf8.hpp>

#include <cstdio>
#include <fcntl.h>
#include <io.h>
#include <windows.h>

namespace {

/// The console as UTF-8 while one of these lives; it stays as it is after the program otherwise.
class Utf8Console {
 public:
  Utf8Console() noexcept : input_(::GetConsoleCP()), output_(::GetConsoleOutputCP()) {
    ::SetConsoleCP(CP_UTF8);
    ::SetConsoleOutputCP(CP_UTF8);
  }
  Utf8Console(const Utf8Console&) = delete;
  Utf8Console& operator=(const Utf8Console&) = delete;
  ~Utf8Console() {
    ::SetConsoleCP(input_);
    ::SetConsoleOutputCP(output_);
  }

 private:
  UINT input_;
  UINT output_;
};

}  // namespace

/// The arguments come as UTF-16, and what is read and written is bytes.
int wmain(int count, wchar_t** values) {
  const Utf8Console console;
  for (FILE* const stream : {stdin, stdout, stderr}) {
    static_cast<void>(::_setmode(::_fileno(stream), _O_BINARY));
  }
  return cxmat::cli::run_guarded([=] {
    std::vector<std::string> arguments;
    for (int i = 1; i < count; ++i) {
      arguments.push_back(cxmat::system::utf8(values[i]));
    }
    return arguments;
  });
}
