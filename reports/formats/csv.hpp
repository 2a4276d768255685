/// \file
/// The result as CSV for spreadsheets and scripts: RFC 4180, commas, LF, long format.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>

#include <string>

namespace cxmat::reports {

/// One line a node and selection of respondents: everyone, a group, a pair of groups ("role,
/// department" with "manager,it", without the space), each in the latest wave; everyone and the
/// groups in earlier waves. Full precision, absent is empty, a hidden selection has no figures and
/// `suppressed` true. Scores, sd and intervals lie in [0, 1], target and median on 1..K. Target
/// and benchmark stand with everyone in the latest wave, and so does the change since the wave
/// before, in levels, with its interval, p after Holm and verdict. A text that a spreadsheet would
/// take for a formula gets an apostrophe before it.
[[nodiscard]] std::string render_csv(const Protected<Assessment>& assessment);

}  // namespace cxmat::reports
