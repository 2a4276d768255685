/// \file
/// A result as `cxmat score --format json` wrote it, read in one pass as far as another result is
/// held against it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>
#include <cxmat/core/result.hpp>

#include <cstddef>
#include <filesystem>
#include <string_view>

namespace cxmat {

inline constexpr std::size_t max_result_bytes = std::size_t{256} << 20U;

/// The same as summary_of() of the assessment that was written. `file` names it in diagnostics:
/// file_empty, bad_json, not_a_result with the path of the first thing that is missing, doubled or
/// of another kind ("nodes[3].overall.n"), and what check_text() finds. Parts that are not read are
/// not looked at.
[[nodiscard]] Result<ResultSummary> read_result_summary(std::string_view bytes,
                                                        std::string_view file);

/// Reads the file, of max_result_bytes at most; "-" is standard input.
[[nodiscard]] Result<ResultSummary> load_result_summary(const std::filesystem::path& path);

}  // namespace cxmat
