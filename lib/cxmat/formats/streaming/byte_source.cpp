// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/streaming/byte_source.hpp"

#include <cxmat/formats/files.hpp>

#include <cerrno>
#include <fcntl.h>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace cxmat::streaming {

namespace {

constexpr int longest_wait = 200;  // milliseconds

}  // namespace

Result<ByteSource> ByteSource::open(const std::filesystem::path& path) {
  const bool standard = path == "-";
  int number = STDIN_FILENO;
  while (!standard && (number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC)) < 0) {
    if (errno != EINTR) {
      return read_failure(path, errno);
    }
  }
  ByteSource source(number, std::nullopt);
  struct stat status {};
  if (::fstat(number, &status) != 0) {
    return read_failure(path, errno);
  }
  if (S_ISDIR(status.st_mode)) {
    return read_failure(path, EISDIR);
  }
  if (S_ISCHR(status.st_mode) && !standard) {
    return read_failure(path, EINVAL);
  }
  if (S_ISREG(status.st_mode) && !standard) {
    source.size_ = static_cast<std::uint64_t>(status.st_size);
  }
  return source;
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : number_(std::exchange(other.number_, -1)), size_(other.size_) {}

ByteSource::~ByteSource() {
  if (number_ > STDERR_FILENO) {
    ::close(number_);
  }
}

int ByteSource::read_at(std::uint64_t offset, std::span<char> memory) const noexcept {
  while (!memory.empty()) {
    const ssize_t got = ::pread(number_, memory.data(), memory.size(), static_cast<off_t>(offset));
    if (got == 0) {
      return ESTALE;
    }
    if (got < 0 && errno != EINTR) {
      return errno;
    }
    const std::size_t more = got < 0 ? 0 : static_cast<std::size_t>(got);
    offset += more;
    memory = memory.subspan(more);
  }
  return 0;
}

int ByteSource::read_next(std::span<char> memory, std::size_t& got,
                          const std::atomic<bool>* stop) noexcept {
  got = 0;
  while (got < memory.size()) {
    if (stop != nullptr && stop->load()) {
      return ECANCELED;
    }
    pollfd wanted{.fd = number_, .events = POLLIN, .revents = 0};
    if (stop != nullptr && ::poll(&wanted, 1, longest_wait) == 0) {
      continue;  // nobody writes: so that the user's wish to stop is seen
    }
    const ssize_t more = ::read(number_, memory.data() + got, memory.size() - got);
    if (more == 0) {
      break;
    }
    if (more < 0 && errno != EINTR) {
      return errno;
    }
    got += more < 0 ? 0 : static_cast<std::size_t>(more);
  }
  return 0;
}

bool ByteSource::is_unchanged() const noexcept {
  struct stat status {};
  return !size_ ||
         (::fstat(number_, &status) == 0 && static_cast<std::uint64_t>(status.st_size) == *size_);
}

}  // namespace cxmat::streaming
