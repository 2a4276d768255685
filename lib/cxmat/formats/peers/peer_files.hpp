/// \file
/// Where peers come from: engagement folders, results and tables, by the names of a call.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/peers/peer_result_reader.hpp>

#include <filesystem>
#include <span>
#include <string>
#include <vector>

namespace cxmat {

struct PeerFiles {
  std::vector<std::string> assessments;  ///< folders or assessment.yaml
  std::vector<std::string> results;      ///< JSON
  std::vector<std::string> tables;       ///< CSV
};

/// Sorts `names` by what they are: a folder with an assessment.yaml, a folder of *.json (in the
/// order of their names), a .yaml, .json or .csv file. "@FILE" stands for the names in FILE, one a
/// line. Errors: file_not_found, no_results_in_folder, unknown_format.
[[nodiscard]] Result<PeerFiles> find_peer_files(std::span<const std::string> names);

/// What a benchmark takes from each result, in their order, read by two threads. What cannot be
/// read is reported, the first twenty of a kind in full.
[[nodiscard]] Result<std::vector<PeerResult>> load_peer_results(std::span<const std::string> paths,
                                                                PeerNodes nodes);

}  // namespace cxmat
