/// \file
/// A table of peers as CSV: one row each, what they are and what they score.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/benchmark/build/peer_table.hpp>
#include <cxmat/core/result.hpp>

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

namespace cxmat {

/// What the columns of the table mean.
struct PeerColumns {
  std::vector<BenchmarkQuestionnaire> questionnaires;
  std::vector<std::string> own;  ///< criteria beside "industry", "size" and "region"
  bool questions = false;        ///< columns named like questions are scores
};

/// Scores stand in the columns `overall`, QUESTIONNAIRE and QUESTIONNAIRE.DIMENSION, and in those
/// of questions where they are wanted: numbers from 1 to 9, or nothing. Columns that are neither
/// scores nor criteria are warned of (column_ignored), and so are rows without a score, which are
/// left out (row_without_answers). Errors: what is wrong with the CSV, decimal_comma,
/// peer_score_invalid, column_missing for an own criterion or where there are no scores.
[[nodiscard]] Result<PeerTable> read_peer_csv(std::string_view bytes, std::string_view file,
                                              const PeerColumns& columns);

/// Reads the file; "-" is standard input.
[[nodiscard]] Result<PeerTable> load_peer_csv(const std::filesystem::path& path,
                                              const PeerColumns& columns);

}  // namespace cxmat
