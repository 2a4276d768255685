// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/descriptor.hpp"

#include <cerrno>
#include <io.h>

namespace cxmat::system {

int Descriptor::close() noexcept {
  const int number = std::exchange(number_, -1);
  return number > standard_error && ::_close(number) != 0 ? errno : 0;
}

}  // namespace cxmat::system
