/// \file
/// Why a number is what it is, for a terminal: from the node down to the counts of each choice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <string_view>

namespace cxmat::reports {

/// The node and all below it, set in as a tree, in lines of at most 100 columns. Scores with four
/// decimals. Throws std::logic_error if there is no node with this id: a bug.
[[nodiscard]] std::string render_explanation(const Protected<Assessment>& assessment,
                                             std::string_view node, Language language);

}  // namespace cxmat::reports
