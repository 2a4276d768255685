/// \file
/// The organisation's own marks among those of its peers.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/figure.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// The nodes of overview_pages(): overall and the questionnaires, or a single questionnaire with
/// its dimensions. Below fewest_peers no figure of the peers is shown. Empty without a benchmark
/// and where no node has enough peers.
[[nodiscard]] std::vector<Figure> peers(const Protected<Assessment>& assessment,
                                        const Messages& messages);

/// "Better than 12 of 20 peers." in one sentence; "" where the node or its peers have no rank.
[[nodiscard]] std::string rank_sentence(const NodeResult& node, const Messages& messages);

}  // namespace cxmat::reports::view
