// SPDX-License-Identifier: Apache-2.0
#include "cli/progress.hpp"

#include <cxmat/system/descriptor.hpp>
#include <cxmat/system/terminal.hpp>

#include <fmt/format.h>

#include <algorithm>
#include <cstddef>
#include <cstdio>
#include <utility>

namespace cxmat::cli {
namespace {

using namespace std::chrono_literals;

constexpr auto patience = 500ms;
constexpr auto between_updates = 100ms;
constexpr std::string_view clear_line = "\r\033[K";

/// What cannot be shown is not worth an error.
void write(std::string_view text) {
  static_cast<void>(std::fwrite(text.data(), 1, text.size(), stderr));
  static_cast<void>(std::fflush(stderr));
}

}  // namespace

std::string progress_bar(const std::string& label, double share, std::size_t columns) {
  constexpr std::size_t widest = 60;
  constexpr double whole = 100;
  const double done = std::clamp(share, 0.0, 1.0);
  const std::string percent = fmt::format(" {:3d} %", static_cast<int>(done * whole));
  const std::size_t around = label.size() + 3 + percent.size();
  if (columns <= around + 1) {
    return percent.size() < columns ? percent : std::string();
  }
  const std::size_t width = std::min(columns - 1 - around, widest);
  const auto filled = static_cast<std::size_t>(done * static_cast<double>(width));
  return fmt::format("{} [{}{}]{}", label, std::string(filled, '#'),
                     std::string(width - filled, ' '), percent);
}

Progress::Progress(const Console& console, std::string label)
    : label_(std::move(label)),
      enabled_(console.verbosity != Verbosity::quiet &&
               system::understands_escapes(system::standard_error)),
      next_(Clock::now() + patience) {}

Progress::~Progress() {
  clear();
}

void Progress::update(double share) {
  if (!enabled_) {
    return;
  }
  const Clock::time_point now = Clock::now();
  if (now < next_) {
    return;
  }
  next_ = now + between_updates;
  drawn_ = true;
  write(std::string(clear_line) +
        progress_bar(label_, share, system::columns_of(system::standard_error)));
}

void Progress::clear() {
  if (drawn_) {
    write(clear_line);
    drawn_ = false;
  }
}

}  // namespace cxmat::cli
