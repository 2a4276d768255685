// SPDX-License-Identifier: Apache-2.0
#include "cxmat/core/system_reason.hpp"
#include "cxmat/formats/temporary_beside.hpp"
#include "cxmat/system/file.hpp"

#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <cerrno>
#include <deque>
#include <optional>
#include <set>
#include <span>
#include <string_view>
#include <system_error>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

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

int write_straight(const fs::path& target, std::string_view bytes) noexcept {
  system::Opened opened = system::open_file(target, system::OpenFor::writing);
  if (opened.failure != 0) {
    return opened.failure;
  }
  const int failure = system::write_all(opened.file.number(), bytes);
  return failure != 0 ? failure : opened.file.close();
}

/// One output on its way: a finished temporary file beside its target, or a device to write to.
struct Staged {
  fs::path target;
  std::string_view bytes;
  std::optional<TemporaryBeside> temporary;  ///< none for devices and pipes
};

/// 0, or the error number.
int fill(TemporaryBeside& temporary, std::string_view bytes, std::optional<unsigned> rights) {
  if (temporary.failure() != 0) {
    return temporary.failure();
  }
  const int number = temporary.file().number();
  if (const int failure = system::write_all(number, bytes); failure != 0) {
    return failure;
  }
  if (const int failure = rights ? system::set_rights(number, *rights) : 0; failure != 0) {
    return failure;
  }
  const int failure = system::flush_to_disk(number);
  return failure != 0 ? failure : temporary.file().close();
}

/// Everything that can fail before a target changes. 0, or the error number.
int stage(Staged& staged) {
  using Kind = system::FileStatus::Kind;
  const system::FileStatus old = system::status_of(staged.target);
  if (old.failure == 0) {
    if (old.kind != Kind::regular) {
      return old.kind == Kind::folder ? EISDIR : 0;
    }
    // Renaming would replace a write-protected file too, but that is not what its owner meant.
    if (const int failure = system::check_writable(staged.target); failure != 0) {
      return failure;
    }
  } else if (old.failure != ENOENT) {
    return old.failure;
  }
  staged.temporary.emplace(staged.target);
  return fill(*staged.temporary, staged.bytes, old.rights);
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
      system::flush_folder_of(done.target);
    }
  }
  return std::nullopt;
}

std::optional<Diagnostic> write_file(const fs::path& path, std::string_view bytes) {
  const FileContent file{path, bytes};
  return write_files(std::span(&file, 1));
}

}  // namespace cxmat
