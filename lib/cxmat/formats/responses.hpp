/// \file
/// Response files to one table: CSV and YAML, matched to the questionnaires and groupings of an
/// engagement. An unknown value is an error with its row and column, never a silent gap.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/assessment/engagement.hpp>
#include <cxmat/core/result.hpp>
#include <cxmat/responses/responses.hpp>

#include <span>
#include <string>

namespace cxmat {

/// One file's content and the wave it belongs to.
struct ResponseSource {
  std::string file;  ///< for diagnostics; its suffix (.yaml, .yml, .json or anything else: CSV)
                     ///< decides the format, and a leading `{` or `cxmat:` that of "-"
  std::string bytes;
  std::string wave;  ///< empty: the file's own `wave` column says, or there is one wave
};

/// Reads `sources` into one table with a column for each question and grouping of `engagement`.
/// Waves are in the engagement's order; where it names none, all rows are one wave without a name.
[[nodiscard]] Result<Responses> read_responses(const Engagement& engagement,
                                               std::span<const ResponseSource> sources);

}  // namespace cxmat
