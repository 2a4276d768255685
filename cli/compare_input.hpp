/// \file
/// What `cxmat compare` holds against each other, from any kind of input.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/formats/catalogue.hpp>

#include <filesystem>
#include <string>
#include <vector>

namespace cxmat::cli {

struct CompareInput {
  std::vector<std::string> paths;  ///< engagements, results as JSON, or folders of these
  std::string by;                  ///< grouping whose groups are compared; empty: none
  bool waves = false;              ///< the waves are compared
  bool allow_small_groups = false;
};

struct ComparedFiles {
  std::vector<ResultSummary> units;
  std::vector<std::filesystem::path> read;  ///< every file: what no output may replace
};

/// Reads everything. An error for each input that fails, and for a result that is there twice.
[[nodiscard]] Result<ComparedFiles> load_units(const CompareInput& input,
                                               const Catalogue& catalogue);

}  // namespace cxmat::cli
