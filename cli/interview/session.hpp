/// \file
/// One interview from its first question to its end: what is typed goes in, the file follows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/console.hpp"
#include "cli/interview/store.hpp"
#include "reports/forms/interview/dialog.hpp"
#include "reports/forms/interview/interview.hpp"

#include <chrono>
#include <optional>
#include <string>

namespace cxmat::cli {

/// How an interview was left.
struct Ending {
  reports::forms::Dialog::Outcome outcome = reports::forms::Dialog::Outcome::paused;
  int signal = 0;                     ///< that ended it
  std::optional<Diagnostic> failure;  ///< it could not be saved
};

/// Counts the time in which somebody is busy with the interview.
class Activity {
 public:
  /// Seconds since the last call, whole ones; a long pause counts as two minutes.
  [[nodiscard]] std::int64_t seconds();

 private:
  using Clock = std::chrono::steady_clock;

  Clock::time_point last_ = Clock::now();
  std::chrono::milliseconds rest_{0};
};

/// On the whole screen, by single keys. `notice` stands there first. Nothing where there is no
/// screen: without a terminal, and on Windows.
[[nodiscard]] std::optional<Ending> ask_by_keys(reports::forms::Interview& interview,
                                                const reports::Messages& messages,
                                                const InterviewStore& store, bool colour,
                                                const std::string& notice);

/// By lines of standard input, to standard output.
[[nodiscard]] Ending ask_by_lines(reports::forms::Interview& interview,
                                  const reports::Messages& messages, const InterviewStore& store,
                                  const Console& console, const std::string& notice);

}  // namespace cxmat::cli
