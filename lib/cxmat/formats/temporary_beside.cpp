// SPDX-License-Identifier: Apache-2.0
#include "cxmat/formats/temporary_beside.hpp"

#include <fmt/format.h>

#include <cerrno>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace cxmat {
namespace {

namespace fs = std::filesystem;

constexpr mode_t new_file_rights = 0666;  // less the umask

/// What the names of all temporary files of `target` begin with.
std::string beginning_of(const fs::path& target) {
  constexpr std::size_t longest_name = 100;  // the whole must fit into 255 bytes
  return fmt::format(".{}.cxmat-", target.filename().string().substr(0, longest_name));
}

bool is_temporary(std::string_view name, std::string_view beginning) {
  return name.starts_with(beginning) &&
         name.find_first_not_of("0123456789-", beginning.size()) == std::string_view::npos;
}

/// True if the name still stands for the open file: another process may have taken it for a
/// leftover before it was locked.
bool is_still_there(const Descriptor& file, const fs::path& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(file.number(), &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

}  // namespace

TemporaryBeside::TemporaryBeside(const fs::path& target) {
  constexpr int most_attempts = 100;
  const std::string beginning = beginning_of(target);
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    path_ = target.parent_path() / fmt::format("{}{}-{}", beginning, ::getpid(), attempt);
    file_ =
        Descriptor(open_again_if_interrupted(path_, O_WRONLY | O_CREAT | O_EXCL, new_file_rights));
    failure_ = file_.is_open() ? 0 : errno;
    if (failure_ == 0) {
      // Folders on other machines may know no locks; then nobody takes it for a leftover either.
      static_cast<void>(::flock(file_.number(), LOCK_EX | LOCK_NB));
      lock_ = Descriptor(::dup(file_.number()));
      failure_ = is_still_there(file_, path_) ? 0 : EEXIST;
    }
    if (failure_ != EEXIST) {
      return;
    }
  }
}

TemporaryBeside::~TemporaryBeside() {
  if (failure_ == 0 && !renamed_) {
    ::unlink(path_.c_str());
  }
}

int TemporaryBeside::rename_to(const fs::path& target) noexcept {
  renamed_ = ::rename(path_.c_str(), target.c_str()) == 0;
  return renamed_ ? 0 : errno;
}

void remove_leftovers(const fs::path& target) {
  const std::string beginning = beginning_of(target);
  const fs::path folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
  std::error_code failed;
  std::vector<fs::path> candidates;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    if (is_temporary(entry.path().filename().string(), beginning)) {
      candidates.push_back(entry.path());
    }
  }
  for (const fs::path& candidate : candidates) {
    const Descriptor file(open_again_if_interrupted(candidate, O_WRONLY | O_NOFOLLOW));
    if (file.is_open() && ::flock(file.number(), LOCK_EX | LOCK_NB) == 0) {
      ::unlink(candidate.c_str());
    }
  }
}

}  // namespace cxmat
