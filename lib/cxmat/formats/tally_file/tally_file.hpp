/// \file
/// A tally on disk: to be added to others, on other machines, and to be scored later. It holds
/// counts of small groups, and its first line says that it is internal. docs/tally-format.md.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/core/result.hpp>
#include <cxmat/formats/tally_file/identity.hpp>
#include <cxmat/tally/tally.hpp>

#include <cstddef>
#include <filesystem>
#include <string>
#include <string_view>

namespace cxmat {

/// The format that is written, and the only one that is read.
inline constexpr int tally_format_version = 1;

inline constexpr std::size_t max_tally_bytes = std::size_t{2} << 30U;

struct TallyFile {
  TallyIdentity made_with;
  Tally tally;

  bool operator==(const TallyFile&) const = default;
};

/// The file's bytes: equal for equal tallies, on every machine.
[[nodiscard]] std::string to_bytes(const TallyFile& file);

/// True if a file begins like a tally of any version.
[[nodiscard]] bool looks_like_tally(std::string_view bytes) noexcept;

/// The bytes of a tally `file`. no_tally, tally_other_version; tally_damaged where they were cut
/// or changed, or hold what no responses come to. Time and memory are bounded by their number.
[[nodiscard]] Result<TallyFile> parse_tally(std::string_view bytes, const std::string& file);

/// parse_tally() of a file; "-" is standard input.
[[nodiscard]] Result<TallyFile> read_tally(const std::filesystem::path& path);

/// The SHA-256 at the end of to_bytes(): the same for the same answers, however they were split.
[[nodiscard]] std::string fingerprint(const TallyFile& file);

/// tally_of_another where `file` was not made with `engagement`, tally_damaged where it was made by
/// hand and does not hold what `plan`, plan_of(engagement), counts.
[[nodiscard]] Diagnostics fits(const TallyFile& tally, const Engagement& engagement,
                               const Plan& plan, const std::string& file);

/// Adds `more`, of the file `name`, to `into`, whose first file was `first`: tallies_differ where
/// they were not made with the same. The order does not matter: equal parts come to equal bytes.
[[nodiscard]] Diagnostics add(TallyFile& into, TallyFile more, const std::string& name,
                              const std::string& first);

}  // namespace cxmat
