/// \file
/// What came out at a node, of how many people and by which rule, in sentences.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <cstdint>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// How much is said: of the node that was asked for everything, below it only what differs.
enum class Detail : std::uint8_t { brief, full };

/// What came out, and of how many people; that it is hidden, where it is.
[[nodiscard]] std::vector<std::string> result_sentences(const Assessment& assessment,
                                                        Position position,
                                                        const Messages& messages);

/// The model in words, or its name alone; "" where nothing is scored.
[[nodiscard]] std::string rule_sentence(const Assessment& assessment, Position position,
                                        Detail detail, const Messages& messages);

}  // namespace cxmat::reports::view
