/// \file
/// Which response files of a run can be read in one pass, and whether they should.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/formats/streaming/tally_responses.hpp>

#include <cstdint>
#include <filesystem>
#include <optional>
#include <vector>

namespace cxmat {

/// Response files of more bytes in all are read in one pass where nothing needs the rows: beyond,
/// what compares rows with each other says little and takes long.
inline constexpr std::uint64_t most_bytes_kept = std::uint64_t{64} << 20U;

/// Whether single responses are kept in memory.
enum class Rows : std::uint8_t {
  keep,      ///< whatever the files' size
  if_small,  ///< files of at most most_bytes_kept
  never      ///< one pass, even over small files
};

/// The response files of `files`, relative to `folder`, if all of them are CSVs of cxmat's own:
/// exports, YAML files, forms and folders are read as a whole.
[[nodiscard]] std::optional<std::vector<StreamedFile>> streamable(
    const std::vector<Wave>& waves, const std::filesystem::path& folder);

/// The bytes of `files` in all; what is no regular file, such as a pipe, counts nothing.
[[nodiscard]] std::uint64_t bytes_of(const std::vector<StreamedFile>& files);

}  // namespace cxmat
