/// \file
/// Shares of answers for a terminal, of questions that are counted and not scored.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>

namespace cxmat::reports {

/// A table per question, in reading order; empty where every question is scored.
[[nodiscard]] std::string share_tables(const Protected<Assessment>& assessment,
                                       const Messages& messages);

}  // namespace cxmat::reports
