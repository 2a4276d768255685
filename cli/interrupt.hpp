/// \file
/// Ctrl-C as a flag that long work looks at, so that it ends in order and nothing stays behind.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>

namespace cxmat::cli {

/// While one of these lives, SIGINT, SIGTERM and SIGHUP only set its flag; a second one ends the
/// process at once. They may be nested: the flag stays set until the process ends.
class Interrupt {
 public:
  Interrupt();
  ~Interrupt();
  Interrupt(const Interrupt&) = delete;
  Interrupt& operator=(const Interrupt&) = delete;

  [[nodiscard]] const std::atomic<bool>& requested() const noexcept;
  /// Ends the process by the signal that came, so that a shell or a build sees what happened. To be
  /// called once everything is cleaned up; does nothing if none came.
  void end_by_signal() const;

 private:
  bool is_outermost_ = false;
};

}  // namespace cxmat::cli
