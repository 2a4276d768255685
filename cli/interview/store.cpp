// SPDX-License-Identifier: Apache-2.0
#include "cli/interview/store.hpp"

#include "reports/forms/filled_form_json.hpp"

#include <cxmat/core/system_reason.hpp>
#include <cxmat/formats/excerpt.hpp>
#include <cxmat/formats/files.hpp>
#include <cxmat/system/file.hpp>

#include <algorithm>
#include <cerrno>
#include <string>
#include <string_view>
#include <system_error>
#include <utility>
#include <vector>

namespace cxmat::cli {
namespace {

namespace fs = std::filesystem;

Diagnostic not_writable(const fs::path& path, int number) {
  return error(Code::not_writable, whole_file(path.string()),
               {path.string(), system_reason(number)});
}

system::Opened lock(const fs::path& path) {
  constexpr int most_attempts = 100;
  for (int attempt = 0; attempt < most_attempts; ++attempt) {
    system::Opened opened = system::open_file(path, system::OpenFor::holding);
    if (opened.failure != 0) {
      return opened;
    }
    const int failure = system::lock(opened.file.number());
    if (system::has_no_locks(failure)) {
      return opened;  // a network folder
    }
    if (failure != 0) {
      return {.file = {}, .failure = failure};
    }
    // Another process may have removed it between opening and locking.
    if (system::is_named(opened.file.number(), path)) {
      return opened;
    }
  }
  return {.file = {}, .failure = EWOULDBLOCK};
}

}  // namespace

Result<InterviewStore> InterviewStore::hold(const fs::path& path) {
  std::error_code failed;
  if (path.has_parent_path()) {
    fs::create_directories(path.parent_path(), failed);
    if (failed) {
      return not_writable(path, system::error_number(failed));
    }
  }
  if (fs::is_directory(path, failed)) {
    return not_writable(path, EISDIR);
  }
  const fs::path lock_path = path.parent_path() / ("." + path.filename().string() + ".lock");
  system::Opened locked = lock(lock_path);
  if (locked.failure == EWOULDBLOCK) {
    return error(Code::interview_in_use, whole_file(path.string()), {path.string()});
  }
  if (locked.failure != 0) {
    return not_writable(path, locked.failure);
  }
  InterviewStore store(path, lock_path, std::move(locked.file));
  return store;
}

InterviewStore::~InterviewStore() {
  if (lock_.is_open()) {
    // While the lock is held: whoever opened the file meanwhile sees that it is gone.
    system::remove_file(lock_path_);
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
