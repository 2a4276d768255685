/// \file
/// What moved since the wave before, in sentences and as a table of every node that was compared.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"
#include "reports/view/table.hpp"

#include <cxmat/assessment/assessment.hpp>

#include <optional>
#include <string>
#include <vector>

namespace cxmat::reports::view {

/// What has risen and fallen by more than chance and enough to matter; else that nothing has, or
/// that nothing could be tested. There are at least two waves.
[[nodiscard]] std::string moved(const Assessment& assessment, const Messages& messages);

/// How the waves were compared: pairs or two samples, common questions, what small and undecided
/// mean; and single questions that moved.
[[nodiscard]] std::vector<std::string> change_remarks(const Assessment& assessment,
                                                      const Messages& messages);

/// Every scored node but the questions: both waves with their intervals, the change with its own,
/// and what it amounts to. Nothing where no node has a change.
[[nodiscard]] std::optional<Table> change_table(const Assessment& assessment,
                                                const Messages& messages);

}  // namespace cxmat::reports::view
