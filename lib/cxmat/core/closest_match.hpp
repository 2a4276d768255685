/// \file
/// "Did you mean": the known word nearest to a mistyped one.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

namespace cxmat {

/// The candidate with the smallest edit distance to `word` (insertions, deletions, replacements
/// and swaps of neighbours each cost 1, letter case is free), or "" if none lies within a third
/// of the word's length (at least 1). Of equally near candidates the first wins.
/// Distance: optimal string alignment, a restriction of Damerau (1964).
[[nodiscard]] std::string closest_match(std::string_view word,
                                        std::span<const std::string> candidates);

}  // namespace cxmat
