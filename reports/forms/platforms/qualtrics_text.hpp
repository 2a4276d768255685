/// \file
/// Codes and texts of Qualtrics' TXT format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace cxmat::reports::forms::platforms {

/// The numbers that stand for choices in exports with numeric values: names that are whole
/// numbers as they are, others "9001", "9002", ... by position, which imports know.
[[nodiscard]] std::vector<std::string> qualtrics_codes(const std::vector<std::string>& names);

/// Lines as one line of HTML, in which nothing is a tag of the format ("[[Choices]]") or piped
/// text ("${q://...}").
[[nodiscard]] std::string qualtrics_text(const std::vector<std::string>& lines);

}  // namespace cxmat::reports::forms::platforms
