// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/windows/utf8.hpp"

#include <windows.h>

namespace cxmat::system {

std::string utf8(std::wstring_view text) {
  const auto length = static_cast<int>(text.size());
  const int bytes =
      ::WideCharToMultiByte(CP_UTF8, 0, text.data(), length, nullptr, 0, nullptr, nullptr);
  std::string converted(static_cast<std::size_t>(bytes), '\0');
  ::WideCharToMultiByte(CP_UTF8, 0, text.data(), length, converted.data(), bytes, nullptr, nullptr);
  return converted;
}

}  // namespace cxmat::system
