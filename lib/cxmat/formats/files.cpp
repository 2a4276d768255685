// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/files.hpp"

#include <cxmat/formats/excerpt.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <deque>
#include <fcntl.h>
#include <optional>
#include <set>
#include <span>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

constexpr std::size_t chunk_bytes = std::size_t{1} << 16U;
constexpr mode_t permission_bits = 07777;
constexpr mode_t new_file_rights = 0666;  // less the umask

/// The system's reason, which names no path.
std::string reason(int number) {
  return std::error_code(number, std::generic_category()).message();
}

/// Closes its descriptor, except the standard streams.
class Descriptor {
 public:
  explicit Descriptor(int number) noexcept : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor(Descriptor&&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
  Descriptor& operator=(Descriptor&&) = delete;

  [[nodiscard]] int number() const noexcept { return number_; }
  [[nodiscard]] bool is_open() const noexcept { return number_ >= 0; }
  /// 0, or the error number: some file systems report a full disk only here.
  int close() noexcept {
    const int number = std::exchange(number_, -1);
    return number > STDERR_FILENO && ::close(number) != 0 && errno != EINTR ? errno : 0;
  }

 private:
  int number_;
};

int open_again_if_interrupted(const fs::path& path, int flags, mode_t mode = 0) noexcept {
  int number = -1;
  do {
    number = ::open(path.c_str(), flags | O_CLOEXEC, mode);
  } while (number < 0 && errno == EINTR);
  return number;
}

Diagnostic size_error(const fs::path& path, std::size_t limit) {
  constexpr std::size_t megabyte = std::size_t{1} << 20U;
  return error(Code::file_too_large, whole_file(path.string()),
               {path.string(), fmt::format("{}", (limit + megabyte - 1) / megabyte)});
}

/// Appends at most `limit` + 1 bytes of the file to `bytes`; 0, or the error number.
int read_up_to(const Descriptor& file, std::size_t limit, std::string& bytes) {
  std::array<char, chunk_bytes> chunk{};
  while (bytes.size() <= limit) {
    const std::size_t wanted = std::min(chunk.size() - 1, limit - bytes.size()) + 1;
    const ssize_t got = ::read(file.number(), chunk.data(), wanted);
    if (got < 0 && errno == EINTR) {
      continue;
    }
    if (got <= 0) {
      return got < 0 ? errno : 0;
    }
    bytes.append(chunk.data(), static_cast<std::size_t>(got));
  }
  return 0;
}

/// 0, or the error number.
int write_all(const Descriptor& file, std::string_view bytes) noexcept {
  while (!bytes.empty()) {
    const ssize_t put = ::write(file.number(), bytes.data(), bytes.size());
    if (put < 0 && errno != EINTR) {
      return errno;
    }
    bytes.remove_prefix(put < 0 ? 0 : static_cast<std::size_t>(put));
  }
  return 0;
}

/// The file that `path` stands for when symbolic links are followed, whether it exists or not.
/// On a cycle of links the path comes back as it is, and opening it gives the system's error.
fs::path behind_links(const fs::path& path) {
  constexpr int most_links = 40;
  fs::path target = path;
  std::error_code failed;
  for (int i = 0; i < most_links && fs::is_symlink(fs::symlink_status(target, failed)); ++i) {
    target = target.parent_path() / fs::read_symlink(target, failed);
  }
  return target;
}

/// A new, empty file beside the target, removed again unless it was renamed. Created with the
/// rights of any new file, which mkstemp() would not give.
class Temporary {
 public:
  explicit Temporary(const fs::path& target) : file_(create(target)) {}
  ~Temporary() {
    if (failure_ == 0 && !renamed_) {
      ::unlink(path_.c_str());
    }
  }
  Temporary(const Temporary&) = delete;
  Temporary(Temporary&&) = delete;
  Temporary& operator=(const Temporary&) = delete;
  Temporary& operator=(Temporary&&) = delete;

  /// 0, or why there is no file.
  [[nodiscard]] int failure() const noexcept { return failure_; }
  [[nodiscard]] Descriptor& file() noexcept { return file_; }

  int rename_to(const fs::path& target) noexcept {
    renamed_ = ::rename(path_.c_str(), target.c_str()) == 0;
    return renamed_ ? 0 : errno;
  }

 private:
  int create(const fs::path& target) {
    constexpr int most_attempts = 100;
    constexpr std::size_t longest_name = 100;  // the whole must fit into 255 bytes
    const std::string name = target.filename().string().substr(0, longest_name);
    int number = -1;
    for (int attempt = 0; attempt < most_attempts; ++attempt) {
      path_ = target.parent_path() / fmt::format(".{}.cxmat-{}-{}", name, ::getpid(), attempt);
      number = open_again_if_interrupted(path_, O_WRONLY | O_CREAT | O_EXCL, new_file_rights);
      failure_ = number < 0 ? errno : 0;
      if (failure_ != EEXIST) {
        break;
      }
    }
    return number;
  }

  int failure_ = 0;
  bool renamed_ = false;
  fs::path path_;
  Descriptor file_;  // last, because create() sets the others
};

/// Makes the rename itself durable. A folder that cannot be synchronised is no failure: the new
/// file is already in place.
void sync_folder(const fs::path& target) noexcept {
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  const Descriptor file(open_again_if_interrupted(folder, O_RDONLY | O_DIRECTORY));
  if (file.is_open()) {
    ::fsync(file.number());
  }
}

int write_straight(const fs::path& target, std::string_view bytes) noexcept {
  Descriptor file(open_again_if_interrupted(target, O_WRONLY));
  if (!file.is_open()) {
    return errno;
  }
  const int failure = write_all(file, bytes);
  return failure != 0 ? failure : file.close();
}

/// One output on its way: a finished temporary file beside its target, or a device to write to.
struct Staged {
  fs::path target;
  std::string_view bytes;
  std::optional<Temporary> temporary;  ///< none for devices and pipes
};

/// 0, or the error number.
int fill(Temporary& temporary, std::string_view bytes, std::optional<mode_t> rights) {
  if (temporary.failure() != 0) {
    return temporary.failure();
  }
  if (const int failure = write_all(temporary.file(), bytes); failure != 0) {
    return failure;
  }
  const int number = temporary.file().number();
  if ((rights && ::fchmod(number, *rights) != 0) || ::fsync(number) != 0) {
    return errno;
  }
  return temporary.file().close();
}

/// Everything that can fail before a target changes. 0, or the error number.
int stage(Staged& staged) {
  struct stat old {};
  std::optional<mode_t> rights;
  if (::stat(staged.target.c_str(), &old) == 0) {
    if (S_ISDIR(old.st_mode)) {
      return EISDIR;
    }
    if (!S_ISREG(old.st_mode)) {
      return 0;
    }
    // Renaming would replace a write-protected file too, but that is not what its owner meant.
    if (::access(staged.target.c_str(), W_OK) != 0) {
      return errno;
    }
    rights = old.st_mode & permission_bits;
  } else if (errno != ENOENT) {
    return errno;
  }
  staged.temporary.emplace(staged.target);
  return fill(*staged.temporary, staged.bytes, rights);
}

/// 0, or the error number.
int commit(Staged& staged) {
  if (!staged.temporary) {
    return write_straight(staged.target, staged.bytes);
  }
  if (const int failure = staged.temporary->rename_to(staged.target); failure != 0) {
    return failure;
  }
  return 0;
}

Diagnostic write_error(const fs::path& path, int number) {
  return error(Code::not_writable, whole_file(path.string()), {path.string(), reason(number)});
}

}  // namespace

Diagnostic read_failure(const fs::path& path, int number) {
  const Location where = whole_file(path.string());
  switch (number) {
    case ENOENT:
    case ENOTDIR:
      return error(Code::file_not_found, where, {path.string()});
    case EISDIR:
      return error(Code::file_is_directory, where, {path.string()});
    default:
      return error(Code::file_unreadable, where, {path.string(), reason(number)});
  }
}

std::optional<Diagnostic> read_file_into(const fs::path& path, std::size_t limit, std::size_t room,
                                         std::string& bytes) {
  Descriptor file(path == "-" ? STDIN_FILENO : open_again_if_interrupted(path, O_RDONLY));
  struct stat status {};
  if (!file.is_open() || ::fstat(file.number(), &status) != 0) {
    return read_failure(path, errno);
  }
  if (S_ISCHR(status.st_mode) && path != "-") {
    return read_failure(path, EINVAL);  // a device such as /dev/zero need not end
  }
  if (S_ISREG(status.st_mode) && static_cast<std::uintmax_t>(status.st_size) > limit) {
    return size_error(path, limit);
  }
  bytes.clear();
  if (S_ISREG(status.st_mode)) {
    bytes.reserve(static_cast<std::size_t>(status.st_size) + room);
  }
  if (const int failure = read_up_to(file, limit, bytes); failure != 0) {
    return read_failure(path, failure);
  }
  if (bytes.size() > limit) {
    return size_error(path, limit);
  }
  bytes.reserve(bytes.size() + room);
  return std::nullopt;
}

Result<std::string> read_file(const fs::path& path, std::size_t limit) {
  std::string bytes;
  if (auto failure = read_file_into(path, limit, 0, bytes)) {
    return *std::move(failure);
  }
  return bytes;
}

std::optional<Diagnostic> write_files(std::span<const FileContent> files) {
  std::deque<Staged> staged;  // a temporary file does not move
  for (const FileContent& file : files) {
    Staged& next = staged.emplace_back();
    next.target = behind_links(file.path);
    next.bytes = file.bytes;
    if (const int failure = stage(next); failure != 0) {
      return write_error(file.path, failure);
    }
  }
  for (std::size_t i = 0; i < files.size(); ++i) {
    if (const int failure = commit(staged[i]); failure != 0) {
      return write_error(files[i].path, failure);
    }
  }
  std::set<fs::path> folders;
  for (const Staged& done : staged) {
    if (done.temporary && folders.insert(done.target.parent_path()).second) {
      sync_folder(done.target);
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> write_file(const fs::path& path, std::string_view bytes) {
  const FileContent file{path, bytes};
  return write_files(std::span(&file, 1));
}

}  // namespace cxmat
