// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/system_reason.hpp"
#include "cxmat/formats/descriptor.hpp"
#include "cxmat/formats/temporary_beside.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <cerrno>
#include <deque>
#include <fcntl.h>
#include <optional>
#include <set>
#include <span>
#include <sys/stat.h>
#include <unistd.h>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

constexpr mode_t permission_bits = 07777;

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
  std::optional<TemporaryBeside> temporary;  ///< none for devices and pipes
};

/// 0, or the error number.
int fill(TemporaryBeside& temporary, std::string_view bytes, std::optional<mode_t> rights) {
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
  return error(Code::not_writable, whole_file(path.string()),
               {path.string(), system_reason(number)});
}

}  // namespace

std::optional<Diagnostic> write_files(std::span<const FileContent> files) {
  std::deque<Staged> staged;  // a temporary file does not move
  for (const FileContent& file : files) {
    Staged& next = staged.emplace_back();
    next.target = behind_links(file.path);
    next.bytes = file.bytes;
    remove_leftovers(next.target);
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
