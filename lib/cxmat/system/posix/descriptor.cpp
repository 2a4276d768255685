// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/descriptor.hpp"

#include <cerrno>
#include <unistd.h>

namespace cxmat::system {

int Descriptor::close() noexcept {
  const int number = std::exchange(number_, -1);
  return number > STDERR_FILENO && ::close(number) != 0 && errno != EINTR ? errno : 0;
}

}  // namespace cxmat::system
