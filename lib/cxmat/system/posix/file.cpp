// SPDX-License-Identifier: Apache-2.0
#include "cxmat/system/file.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <string>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace cxmat::system {
namespace {

namespace fs = std::filesystem;

constexpr mode_t new_file_rights = 0666;  // less the umask
constexpr mode_t owner_only = 0600;
constexpr mode_t permission_bits = 07777;

struct How {
  int flags = 0;
  mode_t rights = 0;
};

How how_to_open(OpenFor purpose) noexcept {
  switch (purpose) {
    case OpenFor::reading:
      return {.flags = O_RDONLY};
    case OpenFor::writing:
      return {.flags = O_WRONLY};
    case OpenFor::removing:
      return {.flags = O_WRONLY | O_NOFOLLOW};
    case OpenFor::creating:
      return {.flags = O_WRONLY | O_CREAT | O_EXCL, .rights = new_file_rights};
    case OpenFor::holding:
      return {.flags = O_RDWR | O_CREAT | O_NOFOLLOW, .rights = owner_only};
  }
  return {};
}

Opened open_again_if_interrupted(const fs::path& path, const How& how) noexcept {
  int number = -1;
  do {
    number = ::open(path.c_str(), how.flags | O_CLOEXEC, how.rights);
  } while (number < 0 && errno == EINTR);
  return {.file = Descriptor(number), .failure = number < 0 ? errno : 0};
}

FileStatus in_our_words(const struct stat& status) noexcept {
  using Kind = FileStatus::Kind;
  return {.kind = S_ISREG(status.st_mode)   ? Kind::regular
                  : S_ISDIR(status.st_mode) ? Kind::folder
                  : S_ISCHR(status.st_mode) ? Kind::characters
                                            : Kind::other,
          .size = S_ISREG(status.st_mode) ? static_cast<std::uint64_t>(status.st_size) : 0,
          .rights = status.st_mode & permission_bits};
}

}  // namespace

Opened open_file(const fs::path& path, OpenFor purpose) noexcept {
  return open_again_if_interrupted(path, how_to_open(purpose));
}

std::ptrdiff_t read_some(int number, std::span<char> memory) noexcept {
  return ::read(number, memory.data(), memory.size());
}

std::ptrdiff_t write_some(int number, std::string_view bytes) noexcept {
  return ::write(number, bytes.data(), bytes.size());
}

std::ptrdiff_t read_some_at(int number, std::span<char> memory, std::uint64_t offset) noexcept {
  return ::pread(number, memory.data(), memory.size(), static_cast<off_t>(offset));
}

bool wait_for_input(int number, int milliseconds) noexcept {
  pollfd wanted{.fd = number, .events = POLLIN, .revents = 0};
  return ::poll(&wanted, 1, milliseconds) != 0;
}

FileStatus status_of(int number) noexcept {
  struct stat status {};
  return ::fstat(number, &status) == 0 ? in_our_words(status) : FileStatus{.failure = errno};
}

FileStatus status_of(const fs::path& path) noexcept {
  struct stat status {};
  return ::stat(path.c_str(), &status) == 0 ? in_our_words(status) : FileStatus{.failure = errno};
}

bool is_named(int number, const fs::path& path) noexcept {
  struct stat open {};
  struct stat named {};
  return ::fstat(number, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

int check_writable(const fs::path& path) noexcept {
  return ::access(path.c_str(), W_OK) == 0 ? 0 : errno;
}

int set_rights(int number, unsigned rights) noexcept {
  return ::fchmod(number, rights) == 0 ? 0 : errno;
}

int lock(int number) noexcept {
  int done = -1;
  do {
    done = ::flock(number, LOCK_EX | LOCK_NB);
  } while (done != 0 && errno == EINTR);
  return done == 0 ? 0 : errno;
}

bool has_no_locks(int failure) noexcept {
  return failure == ENOLCK || failure == ENOTSUP || failure == ENOSYS;
}

Descriptor copy_of(int number) noexcept {
  return Descriptor(::dup(number));
}

int flush_to_disk(int number) noexcept {
  return ::fsync(number) == 0 ? 0 : errno;
}

void flush_folder_of(const fs::path& file) noexcept {
  const fs::path folder = file.has_parent_path() ? file.parent_path() : fs::path(".");
  const Opened opened = open_again_if_interrupted(folder, {.flags = O_RDONLY | O_DIRECTORY});
  if (opened.file.is_open()) {
    ::fsync(opened.file.number());
  }
}

int put_in_place(const fs::path& from, const fs::path& to) noexcept {
  return ::rename(from.c_str(), to.c_str()) == 0 ? 0 : errno;
}

void remove_file(const fs::path& path) noexcept {
  ::unlink(path.c_str());
}

Scratch make_scratch(const fs::path& folder) {
  std::string name = (folder / "cxmat-XXXXXX").string();
  Scratch made{.file = Descriptor(::mkstemp(name.data())), .path = name, .has_name = true};
  if (!made.file.is_open()) {
    return {.failure = errno};
  }
  // Linux has a second name for it; not where /proc is missing.
  const fs::path nameless = fmt::format("/proc/self/fd/{}", made.file.number());
  std::error_code failed;
  if (fs::equivalent(made.path, nameless, failed)) {
    remove_file(made.path);
    made.path = nameless;
    made.has_name = false;
  } else {
    made.file.close();
  }
  return made;
}

long process_number() noexcept {
  return ::getpid();
}

}  // namespace cxmat::system
