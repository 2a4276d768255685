/// \file
/// The file of one interview: locked while it is held, rewritten whole with every save.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/interview_file.hpp>
#include <cxmat/system/descriptor.hpp>

#include <filesystem>
#include <optional>
#include <utility>
#include <vector>

namespace cxmat::cli {

class InterviewStore {
 public:
  /// Locks `path`, whether it is there or not, makes its folder, and removes what a process that
  /// was killed while it saved has left beside it. interview_in_use where another process holds the
  /// lock, not_writable where none can be had.
  [[nodiscard]] static Result<InterviewStore> hold(const std::filesystem::path& path);

  InterviewStore(InterviewStore&& other) noexcept = default;
  InterviewStore& operator=(InterviewStore&& other) noexcept {
    std::swap(path_, other.path_);
    std::swap(lock_path_, other.lock_path_);
    std::swap(lock_, other.lock_);
    return *this;
  }
  InterviewStore(const InterviewStore&) = delete;
  InterviewStore& operator=(const InterviewStore&) = delete;
  ~InterviewStore();

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  /// What the file says; nothing where there is none yet.
  [[nodiscard]] Result<std::optional<InterviewFile>> load() const;
  /// On the disk when it returns, whole or not at all; the error, if any.
  [[nodiscard]] std::optional<Diagnostic> save(const InterviewFile& file) const;

 private:
  InterviewStore(std::filesystem::path path, std::filesystem::path lock_path,
                 system::Descriptor lock)
      : path_(std::move(path)), lock_path_(std::move(lock_path)), lock_(std::move(lock)) {}

  std::filesystem::path path_;
  std::filesystem::path lock_path_;
  system::Descriptor lock_;
};

/// interview-RESPONDENT.json files in `folder`, the one saved last first. Empty where there is no
/// such folder.
[[nodiscard]] std::vector<std::filesystem::path> interviews_in(const std::filesystem::path& folder);

}  // namespace cxmat::cli
