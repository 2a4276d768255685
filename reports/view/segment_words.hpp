/// \file
/// A part of the peers in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/assessment/engagement.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// "industry retail", "size 250-999", "channel online": one text a criterion; names are isolated.
[[nodiscard]] std::vector<std::string> segment_words(const PeerSegment& segment,
                                                     const Messages& messages);

}  // namespace cxmat::reports::view
