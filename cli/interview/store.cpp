// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/store.hpp"

#include "reports/forms/filled_form_json.hpp"

#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/file.h>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

constexpr mode_t owner_only = 0600;

Diagnostic not_writable(const fs::path& path, int number) {
  return error(Code::not_writable, whole_file(path.string()),
               {path.string(), system_reason(number)});
}

/// True if the name still stands for the open file: another process may have removed it between
/// open() and flock().
bool still_there(int descriptor, const fs::path& path) {
  struct stat open {};
  struct stat named {};
  return ::fstat(descriptor, &open) == 0 && ::stat(path.c_str(), &named) == 0 &&
         open.st_ino == named.st_ino && open.st_dev == named.st_dev;
}

struct Locked {
  int descriptor = -1;
  int failure = 0;  ///< errno
};

Locked lock(const fs::path& path) {
  constexpr int most_attempts = 100;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    const int descriptor =
        ::open(path.c_str(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, owner_only);
    if (descriptor < 0) {
      return {.failure = errno};
    }
    if (::flock(descriptor, LOCK_EX | LOCK_NB) != 0) {
      const int failure = errno;
      if (failure == ENOLCK || failure == ENOTSUP || failure == ENOSYS) {
        return {.descriptor = descriptor};  // a network folder that knows no locks
      }
      ::close(descriptor);
      if (failure == EINTR) {
        continue;
      }
      return {.failure = failure};
    }
    if (still_there(descriptor, path)) {
      return {.descriptor = descriptor};
    }
    ::close(descriptor);
  }
  return {.failure = EWOULDBLOCK};
}

}  // namespace

Result<InterviewStore> InterviewStore::hold(const fs::path& path) {
  std::error_code failed;
  if (path.has_parent_path()) {
    fs::create_directories(path.parent_path(), failed);
    if (failed) {
      return not_writable(path, failed.value());
    }
  }
  if (fs::is_directory(path, failed)) {
    return not_writable(path, EISDIR);
  }
  const fs::path lock_path = path.parent_path() / ("." + path.filename().string() + ".lock");
  const Locked locked = lock(lock_path);
  if (locked.failure == EWOULDBLOCK) {
    return error(Code::interview_in_use, whole_file(path.string()), {path.string()});
  }
  if (locked.failure != 0) {
    return not_writable(path, locked.failure);
  }
  InterviewStore store(path, lock_path, locked.descriptor);
  return store;
}

InterviewStore::~InterviewStore() {
  if (lock_ >= 0) {
    // While the lock is held: whoever opened the file meanwhile sees that it is gone.
    ::unlink(lock_path_.c_str());
    ::close(lock_);
  }
}

Result<std::optional<InterviewFile>> InterviewStore::load() const {
  std::error_code failed;
  if (!fs::exists(path_, failed)) {
    return std::optional<InterviewFile>();
  }
  const Result<std::string> bytes = read_file(path_, most_interview_bytes);
  if (!bytes) {
    return bytes.diagnostics;
  }
  Result<InterviewFile> file = read_interview_file(*bytes, path_.string());
  if (!file) {
    return file.diagnostics;
  }
  return std::optional(*std::move(file));
}

std::optional<Diagnostic> InterviewStore::save(const InterviewFile& file) const {
  return write_file(path_, reports::forms::write_filled_form(file));
}

std::vector<fs::path> interviews_in(const fs::path& folder) {
  std::vector<std::pair<fs::file_time_type, fs::path>> found;
  std::error_code failed;
  for (const fs::directory_entry& entry : fs::directory_iterator(folder, failed)) {
    const std::string name = entry.path().filename().string();
    std::error_code gone;
    if (name.starts_with("interview-") && name.ends_with(".json") && entry.is_regular_file(gone)) {
      found.emplace_back(entry.last_write_time(gone), entry.path());
    }
  }
  std::ranges::sort(found, std::greater<>());
  std::vector<fs::path> paths;
  for (auto& [time, path] : found) {
    paths.push_back(std::move(path));
  }
  return paths;
}

}  // namespace cxmat::cli
