/// \file
/// The ladder of a model that climbs practice by practice.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/charts/ladder.hpp"
#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"
#include "reports/view/tree.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <string>

namespace cxmat::reports::view {

/// True where the node's model is staged, continuous or cumulative: these look at practices and
/// stop at the first level that some of them miss.
[[nodiscard]] bool climbs(const Assessment& assessment, Position node);

struct PracticeLadder {
  charts::LadderChart chart;
  std::string message;
  std::string about;
  Table table;
};

/// For a node that climbs(). Nothing where all its practices or its own figure are hidden, and at
/// the top of the model's own levels.
[[nodiscard]] std::optional<PracticeLadder> practice_ladder(const Assessment& assessment,
                                                            Position node,
                                                            const Messages& messages);

}  // namespace cxmat::reports::view
