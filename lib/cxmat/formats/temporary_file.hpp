/// \file
/// A file for a library that can write to nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/system/file.hpp>

#include <filesystem>
#include <utility>

namespace cxmat {

/// An empty file of its own, readable by its owner alone; gone with the object, and where the
/// system can do that, with the process, however that ends.
class TemporaryFile {
 public:
  /// In $TMPDIR, or /tmp; not_writable where that cannot be written.
  [[nodiscard]] static Result<TemporaryFile> make();

  TemporaryFile(TemporaryFile&& other) noexcept
      : scratch_(std::exchange(other.scratch_, {})), folder_(std::move(other.folder_)) {}
  TemporaryFile& operator=(TemporaryFile&& other) noexcept {
    std::swap(scratch_, other.scratch_);
    std::swap(folder_, other.folder_);
    return *this;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  /// By which it can be opened while this lives.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return scratch_.path; }

  /// Where it takes up room: $TMPDIR, or /tmp.
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

 private:
  TemporaryFile(system::Scratch scratch, std::filesystem::path folder)
      : scratch_(std::move(scratch)), folder_(std::move(folder)) {}

  system::Scratch scratch_;
  std::filesystem::path folder_;
};

}  // namespace cxmat
