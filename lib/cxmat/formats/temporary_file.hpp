/// \file
/// A file for a library that can write to nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>

#include <filesystem>
#include <utility>

namespace cxmat {

/// An empty file of its own, readable by its owner alone; removed with the object.
class TemporaryFile {
 public:
  /// In $TMPDIR, or /tmp; not_writable where that cannot be written.
  [[nodiscard]] static Result<TemporaryFile> make();

  TemporaryFile(TemporaryFile&& other) noexcept : path_(std::exchange(other.path_, {})) {}
  TemporaryFile& operator=(TemporaryFile&& other) noexcept {
    std::swap(path_, other.path_);
    return *this;
  }
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

 private:
  explicit TemporaryFile(std::filesystem::path path) : path_(std::move(path)) {}

  std::filesystem::path path_;
};

}  // namespace cxmat
