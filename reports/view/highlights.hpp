/// \file
/// What stands out on the first page: three strengths and three gaps, a line each.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <cstddef>
#include <string>
#include <vector>

namespace cxmat::reports::view {

inline constexpr std::size_t highlights_a_list = 3;

struct Highlight {
  std::string practice;
  std::string area;        ///< the dimension that the question stands in
  std::string score;       ///< "2.6"
  std::string comparison;  ///< "0.4 below the target, 0.2 above the peers' median"; may be empty
  std::string sentence;    ///< all of it in one line
};

struct Highlights {
  std::vector<Highlight> strengths;
  std::vector<Highlight> gaps;
};

/// Ranked as questions() ranks: by how far up its own levels a question is, ties in reading order.
/// A strength lies above the plain mean of all questions with a score, a gap below it and, where a
/// target is set, below that: so no question is both, a single question is neither, and where all
/// are alike there is nothing. Strengths are so among the company's own questions; the comparison
/// says what they are worth.
[[nodiscard]] Highlights highlights(const Protected<Assessment>& assessment,
                                    const Messages& messages);

}  // namespace cxmat::reports::view
