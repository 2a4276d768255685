// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/descriptor.hpp"

#include <cerrno>
#include <fcntl.h>
#include <unistd.h>

namespace cxmat {

int Descriptor::close() noexcept {
  const int number = std::exchange(number_, -1);
  return number > STDERR_FILENO && ::close(number) != 0 && errno != EINTR ? errno : 0;
}

int open_again_if_interrupted(const std::filesystem::path& path, int flags, mode_t mode) noexcept {
  int number = -1;
  do {
    number = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  return number;
}

}  // namespace cxmat
