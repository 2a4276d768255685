/// \file
/// The terminal as a screen of our own, given back as it was whatever happens.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/forms/interview/text_block.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <termios.h>
#include <vector>

namespace cxmat::cli {

/// Of standard input and output, which are terminals. At most one at a time.
class Terminal {
 public:
  struct Event {
    enum class Kind : std::uint8_t { input, resized, nothing, closed, signalled };
    Kind kind = Kind::nothing;
    std::string bytes;  ///< of input
    int signal = 0;     ///< that asks the process to end
  };

  /// Without colours where `colour` is false.
  explicit Terminal(bool colour);
  ~Terminal();
  Terminal(const Terminal&) = delete;
  Terminal& operator=(const Terminal&) = delete;

  [[nodiscard]] std::size_t width() const noexcept { return width_; }
  [[nodiscard]] std::size_t height() const noexcept { return height_; }
  /// Waits until there is something, or `milliseconds` have passed (-1: no end). Stops and goes on
  /// with the shell's job control by itself.
  [[nodiscard]] Event wait(int milliseconds);
  void show(const reports::forms::Screen& screen);
  /// Draws all lines anew the next time.
  void forget() noexcept { shown_.clear(); }
  /// As Ctrl-Z does; returns when the shell lets us go on.
  void suspend();

 private:
  void enter();
  void leave();
  void measure();
  [[nodiscard]] std::string painted(const reports::forms::Line& line) const;

  bool colour_;
  bool entered_ = false;
  termios before_{};
  std::size_t width_ = 80;
  std::size_t height_ = 24;
  std::vector<std::string> shown_;
};

/// True if both standard streams are terminals that can move a cursor.
[[nodiscard]] bool has_screen();

}  // namespace cxmat::cli
