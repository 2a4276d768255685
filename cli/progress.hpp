/// \file
/// A bar on standard error that says how far a long job is.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"

#include <chrono>
#include <string>

namespace cxmat::cli {

/// Shown only on a terminal, not when quiet, and not before half a second has passed; gone when the
/// object is.
class Progress {
 public:
  Progress(const Console& console, std::string label);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;

  /// `share` of the work is done, 0 to 1.
  void update(double share);
  /// Takes the bar away, so that something else can be written.
  void clear();

 private:
  using Clock = std::chrono::steady_clock;

  std::string label_;
  bool enabled_;
  bool drawn_ = false;
  Clock::time_point next_;
};

/// The bar for a terminal `columns` wide, without a line end: "Reading  [#####     ]  50 %".
[[nodiscard]] std::string progress_bar(const std::string& label, double share, std::size_t columns);

}  // namespace cxmat::cli
