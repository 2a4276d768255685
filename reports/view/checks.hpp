/// \file
/// The gate's outcomes in words.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/checks/check.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

/// One rule. Texts without marks around names.
struct CheckLine {
  bool blocks = false;
  bool warns = false;
  std::string state;  ///< "failed"
  std::string what;   ///< the node's label, "The survey"
  std::string rule;   ///< "score at least 3.0"
  std::string found;  ///< "2.4 (2.2–2.6)", or why it could not be judged
};

struct ChecksPart {
  std::string heading;
  std::string counts;   ///< "3 checks passed, 1 warning, 1 failed"
  std::string verdict;  ///< "The gate is closed."
  std::vector<CheckLine> lines;
};

/// `outcomes` are those of `assessment`.
[[nodiscard]] ChecksPart checks(const Protected<Assessment>& assessment,
                                const CheckOutcomes& outcomes, const Messages& messages);

}  // namespace cxmat::reports::view
