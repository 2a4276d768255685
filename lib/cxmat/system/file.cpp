// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/file.hpp"

#include <cerrno>

namespace cxmat::system {

int write_all(int number, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const std::ptrdiff_t put = write_some(number, bytes);
    if (put < 0 && errno != EINTR) {
      return errno;
    }
    if (put == 0) {
      return EIO;
    }
    bytes.remove_prefix(put < 0 ? 0 : static_cast<std::size_t>(put));
  }
  return 0;
}

int error_number(const std::error_code& failure) noexcept {
  return failure.default_error_condition().value();
}

}  // namespace cxmat::system
