/// \file
/// Response files to a tally in one pass, whatever their size: no row is kept.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/tally/plan.hpp>
#include <cxmat/tally/tally.hpp>

#include <atomic>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <functional>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

/// A CSV of cxmat's own, and the wave it belongs to.
struct StreamedFile {
  std::filesystem::path file;  ///< "-": standard input; pipes are read as they come
  std::string wave;            ///< empty: the file's own `wave` column says, or there is one wave
};

struct StreamOptions {
  std::size_t threads = 0;  ///< 0: as many as the machine has
  bool signs = true;        ///< count signs of carelessness, too (Tally::signs_judged)
  bool parts = false;       ///< the files are parts: one without respondents is only a warning
  /// Called now and then, from any thread: bytes read so far, and of how many (0: not known).
  std::function<void(std::uint64_t read, std::uint64_t of)> progress;
  const std::atomic<bool>* stop = nullptr;  ///< once true, reading ends with Code::interrupted
};

/// The same tally as make_tally() makes of read_responses(), and the same findings, but for
/// duplicate ids, which are not looked for. Memory grows with cells and nodes, not with rows.
/// `plan` is plan_of(engagement).
[[nodiscard]] Result<Tally> tally_responses(const Engagement& engagement, const Plan& plan,
                                            std::span<const StreamedFile> files,
                                            const StreamOptions& options = {});

/// The settings of an engagement that cannot be met without all rows at once, by their keys in
/// assessment.yaml ("respondent_ids", "quality.exclude", ...); none: a tally will do. Exports among
/// its files are one of them, unless the answers come from elsewhere.
[[nodiscard]] std::vector<std::string> what_needs_rows(const Engagement& engagement,
                                                       bool from_its_files = true);

}  // namespace cxmat
