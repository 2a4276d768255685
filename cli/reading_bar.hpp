/// \file
/// The progress bar of a reading that several threads do.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/progress.hpp"

#include <cstdint>
#include <mutex>

namespace cxmat::cli {

class ReadingBar {
 public:
  explicit ReadingBar(const Console& console);

  /// From any thread: so many bytes are read, of so many (0: not known).
  void update(std::uint64_t read, std::uint64_t of);

 private:
  std::mutex mutex_;
  Progress bar_;
};

}  // namespace cxmat::cli
