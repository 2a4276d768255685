/// \file
/// Were two units asked the same? Scores of other questions have a distance, but no test.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/comparison/result_summary.hpp>

#include <functional>
#include <map>
#include <string>
#include <string_view>

namespace cxmat {

/// The scored dimensions and questions below a node (or the question itself), and whether anybody
/// has a score there. What is hidden is missing: nobody knows.
using AskedQuestions = std::map<std::string, bool, std::less<>>;

[[nodiscard]] AskedQuestions asked_below(const ResultSummary& unit, std::string_view node);

/// False where a part that both know has scores in one of the two only.
[[nodiscard]] bool asked_alike(const AskedQuestions& a, const AskedQuestions& b);

}  // namespace cxmat
