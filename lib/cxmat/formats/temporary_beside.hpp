/// \file
/// The file that is written before it takes the place of another.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cxmat/system/descriptor.hpp"

#include <filesystem>

namespace cxmat {

/// A new, empty file beside the target, removed again unless it was renamed. Created with the
/// rights of any new file, which mkstemp() would not give. It is locked, beyond closing it, as long
/// as this lives: one that nobody holds was left by a process that was killed.
class TemporaryBeside {
 public:
  explicit TemporaryBeside(const std::filesystem::path& target);
  ~TemporaryBeside();
  TemporaryBeside(const TemporaryBeside&) = delete;
  TemporaryBeside(TemporaryBeside&&) = delete;
  TemporaryBeside& operator=(const TemporaryBeside&) = delete;
  TemporaryBeside& operator=(TemporaryBeside&&) = delete;

  /// 0, or why there is no file.
  [[nodiscard]] int failure() const noexcept { return failure_; }
  [[nodiscard]] system::Descriptor& file() noexcept { return file_; }
  /// 0, or the error number.
  [[nodiscard]] int rename_to(const std::filesystem::path& target) noexcept;

 private:
  int failure_ = 0;
  bool renamed_ = false;
  std::filesystem::path path_;
  system::Descriptor file_;
  system::Descriptor lock_;
};

/// Removes what killed processes left beside `target`: temporary files of it that nobody holds.
void remove_leftovers(const std::filesystem::path& target);

}  // namespace cxmat
