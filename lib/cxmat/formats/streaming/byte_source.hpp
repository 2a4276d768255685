/// \file
/// An open file whose bytes are taken a part at a time: by several threads where it has a size,
/// else one part after the other as it comes.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/system/descriptor.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <utility>

namespace cxmat::streaming {

class ByteSource {
 public:
  /// "-" is standard input. Devices that need not end are refused.
  [[nodiscard]] static Result<ByteSource> open(const std::filesystem::path& path);

  /// The bytes of a regular file; nothing for a pipe.
  [[nodiscard]] std::optional<std::uint64_t> size() const noexcept { return size_; }

  /// Of a regular file: fills `memory` with what stands at `offset`. From any thread. 0, or the
  /// system's error number; a file that ends too early is an error, too (file_changed).
  [[nodiscard]] int read_at(std::uint64_t offset, std::span<char> memory) const noexcept;

  /// Of a pipe: fills `memory` with what comes next; `got` is less only at the end. 0, or the
  /// system's error number: ECANCELED as soon as `stop` (where there is one) is true.
  [[nodiscard]] int read_next(std::span<char> memory, std::size_t& got,
                              const std::atomic<bool>* stop) noexcept;

  /// Whether a regular file is still as large as when it was opened.
  [[nodiscard]] bool is_unchanged() const noexcept;

 private:
  ByteSource(system::Descriptor file, std::optional<std::uint64_t> size) noexcept
      : file_(std::move(file)), size_(size) {}

  system::Descriptor file_;
  std::optional<std::uint64_t> size_;
};

}  // namespace cxmat::streaming
