/// \file
/// Response files read in one pass, held against the reader that keeps all rows.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/support/temporary_folder.hpp"

#include <cxmat/assessment/assess.hpp>
#include <cxmat/formats/responses.hpp>
#include <cxmat/formats/streaming/tally_pieces.hpp>
#include <cxmat/responses/quality.hpp>
#include <cxmat/tally/merge.hpp>

#include <doctest/doctest.h>

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace cxmat::test {

/// What one pass cannot find: ids that occur again.
inline bool is_about_repeated_ids(const Diagnostic& found) {
  return found.code == Code::duplicate_respondent ||
         (found.code == Code::more_of_the_same &&
          found.arguments.back() == to_string(Code::duplicate_respondent));
}

/// Files on disk and in memory.
class StreamedSources {
 public:
  void add(const std::string& name, const std::string& bytes, const std::string& wave = {}) {
    const std::filesystem::path file = folder_.file(name, bytes);
    streamed_.push_back({.file = file, .wave = wave});
    sources_.push_back({.file = file.string(), .bytes = bytes, .wave = wave});
  }

  [[nodiscard]] Result<Responses> read(const Engagement& engagement) const {
    Result<Responses> read = read_responses(engagement, sources_);
    std::erase_if(read.diagnostics, is_about_repeated_ids);
    return read;
  }

  [[nodiscard]] Result<Tally> stream(const Engagement& engagement, std::size_t threads,
                                     std::size_t part_bytes, bool signs = false) const {
    StreamOptions options;
    options.threads = threads;
    options.signs = signs;
    return streaming::tally_in_pieces(engagement, plan_of(engagement), streamed_, options,
                                      {.part = part_bytes});
  }

 private:
  TemporaryFolder folder_;
  std::vector<StreamedFile> streamed_;
  std::vector<ResponseSource> sources_;
};

/// One line a finding: severity, place and arguments.
inline std::vector<std::string> lines_of_findings(const Diagnostics& found) {
  std::vector<std::string> lines;
  for (const Diagnostic& each : found) {
    const Location& where = each.where;
    std::string line = to_string(each.code) + " " +
                       std::to_string(static_cast<int>(each.severity)) + " " + where.file + ":" +
                       std::to_string(where.line) + ":" + std::to_string(where.column) + "+" +
                       std::to_string(where.length) + " [" + where.excerpt + "]";
    for (const std::string& argument : each.arguments) {
      line += " <" + argument + ">";
    }
    lines.push_back(std::move(line));
  }
  return lines;
}

/// The tally of all rows. `plan` is the engagement's.
inline Tally tally_of_rows(const Engagement& engagement, const Responses& rows) {
  return make_tally(plan_of(engagement), rows);
}

/// The same, with the figures of judge_quality() as its signs of carelessness.
inline void check_signs(const Engagement& engagement, const Responses& rows, const Tally& tally) {
  const auto questions = questions_of(engagement);
  const auto flags = judge_quality(rows, questions, engagement.quality);
  for (std::size_t wave = 0; wave < rows.wave_names.size(); ++wave) {
    std::int64_t straight = 0;
    std::int64_t missing = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const bool counts = static_cast<std::size_t>(rows.waves[row]) == wave &&
                          (rows.weights.empty() || rows.weights[row] != 0);
      straight += counts && flags[row].test(static_cast<std::size_t>(QualityFlag::straight_lining));
      missing += counts && flags[row].test(static_cast<std::size_t>(QualityFlag::missing));
    }
    SignTally found;
    for (const CellTally& cell : tally.cells) {
      if (static_cast<std::size_t>(cell.key.wave) == wave) {
        found.merge(cell.sums.signs);
      }
    }
    CHECK(found.straight_lining == straight);
    CHECK(found.missing == missing);
  }
}

/// Both readers come to the same tally or to the same findings, however the files are cut and
/// however many threads there are.
inline void check_same(const Engagement& engagement, const StreamedSources& sources,
                       const std::vector<std::size_t>& part_sizes = {1, 2, 3, 5, 7, 11, 16, 23, 31,
                                                                     47, 64, 65, 83, 100, 4096},
                       const std::vector<std::size_t>& threads = {1, 2, 3, 8}) {
  const Result<Responses> rows = sources.read(engagement);
  for (const std::size_t part_bytes : part_sizes) {
    for (const std::size_t count : threads) {
      CAPTURE(part_bytes);
      CAPTURE(count);
      const Result<Tally> tally = sources.stream(engagement, count, part_bytes);
      REQUIRE(lines_of_findings(tally.diagnostics) == lines_of_findings(rows.diagnostics));
      REQUIRE(tally.value.has_value() == rows.value.has_value());
      if (tally) {
        REQUIRE(*tally == tally_of_rows(engagement, *rows));
      }
    }
  }
  if (rows) {
    const Result<Tally> with_signs = sources.stream(engagement, 2, 100, true);
    REQUIRE(with_signs);
    check_signs(engagement, *rows, *with_signs);
  }
}

/// The same for one file.
inline void check_same(const Engagement& engagement, const std::string& bytes) {
  CAPTURE(bytes);
  StreamedSources sources;
  sources.add("answers.csv", bytes);
  check_same(engagement, sources);
}

}  // namespace cxmat::test
