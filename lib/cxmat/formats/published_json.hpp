/// \file
/// A result as `cxmat score --format json` wrote it, read as an attacker reads it: figures, what
/// is hidden, what adds up.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/attack/published.hpp>
#include <cxmat/core/result.hpp>

#include <filesystem>
#include <string_view>

namespace cxmat {

/// The result in `bytes`; `file` names it in diagnostics. bad_json; not_a_result for the first
/// thing that is missing or wrong.
[[nodiscard]] Result<attack::PublishedResult> read_published_json(std::string_view bytes,
                                                                  std::string_view file);

/// Reads the file, of 256 MB at most; file_empty too.
[[nodiscard]] Result<attack::PublishedResult> load_published_json(
    const std::filesystem::path& path);

}  // namespace cxmat
