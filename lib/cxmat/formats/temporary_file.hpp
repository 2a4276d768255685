/// \file
/// A file for a library that can write to nothing else.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cxmat/formats/descriptor.hpp"

#include <cxmat/core/result.hpp>

#include <filesystem>
#include <utility>

namespace cxmat {

/// An empty file of its own, readable by its owner alone; gone with the object, and where the
/// system can do that, with the process, however that ends.
class TemporaryFile {
 public:
  /// In $TMPDIR, or /tmp; not_writable where that cannot be written.
  [[nodiscard]] static Result<TemporaryFile> make();

  TemporaryFile(TemporaryFile&& other) noexcept = default;
  TemporaryFile& operator=(TemporaryFile&& other) noexcept = default;
  TemporaryFile(const TemporaryFile&) = delete;
  TemporaryFile& operator=(const TemporaryFile&) = delete;
  ~TemporaryFile();

  /// By which it can be opened while this lives.
  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }

  /// Where it takes up room: $TMPDIR, or /tmp.
  [[nodiscard]] const std::filesystem::path& folder() const noexcept { return folder_; }

 private:
  TemporaryFile(std::filesystem::path path, std::filesystem::path folder, Descriptor file)
      : path_(std::move(path)), folder_(std::move(folder)), file_(std::move(file)) {}

  std::filesystem::path path_;
  std::filesystem::path folder_;
  Descriptor file_;
};

}  // namespace cxmat
