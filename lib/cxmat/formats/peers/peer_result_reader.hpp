/// \file
/// Results as `cxmat score --format json` wrote them, read as fast as the disk gives them, for a
/// benchmark of thousands.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_result.hpp>
#include <cxmat/comparison/result_summary.hpp>
#include <cxmat/core/result.hpp>

#include <filesystem>
#include <memory>
#include <string_view>

namespace cxmat {

/// Whether the scores of single questions are taken in.
enum class PeerNodes : bool { without_questions, all };

/// Keeps its memory from file to file: make one per thread.
class PeerResultReader {
 public:
  explicit PeerResultReader(PeerNodes nodes);
  ~PeerResultReader();
  PeerResultReader(PeerResultReader&&) noexcept;
  PeerResultReader& operator=(PeerResultReader&&) noexcept;
  PeerResultReader(const PeerResultReader&) = delete;
  PeerResultReader& operator=(const PeerResultReader&) = delete;

  /// Errors are those of read_result_summary(), as far as a peer needs the result.
  [[nodiscard]] Result<PeerResult> read(std::string_view bytes, std::string_view file);
  /// Reads the file, of max_result_bytes at most; "-" is standard input.
  [[nodiscard]] Result<PeerResult> load(const std::filesystem::path& path);

 private:
  struct Memory;
  std::unique_ptr<Memory> memory_;
};

/// What a benchmark takes from an assessment that was just made: the same as from its JSON.
[[nodiscard]] PeerResult peer_result_of(const ResultSummary& summary, PeerNodes nodes);

}  // namespace cxmat
