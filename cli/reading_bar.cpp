// SPDX-License-Identifier: Apache-2.0
#include "cli/reading_bar.hpp"

#include <string>

namespace cxmat::cli {

ReadingBar::ReadingBar(const Console& console)
    : bar_(console, std::string(console.messages.text("import.progress"))) {}

void ReadingBar::update(std::uint64_t read, std::uint64_t of) {
  const std::scoped_lock lock(mutex_);
  if (of > 0) {
    bar_.update(static_cast<double>(read) / static_cast<double>(of));
  }
}

}  // namespace cxmat::cli
