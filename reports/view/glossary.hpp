/// \file
/// The words of the report that not everybody knows, in plain ones.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/messages/messages.hpp"

#include <cxmat/anonymity/protected.hpp>

#include <string>
#include <vector>

namespace cxmat::reports::view {

struct Term {
  std::string term;
  std::string meaning;
};

/// Only terms that stand for something in this report, sorted as a dictionary of the language does
/// (umlauts like their vowels, case ignored).
[[nodiscard]] std::vector<Term> glossary(const Protected<Assessment>& assessment,
                                         const Messages& messages);

}  // namespace cxmat::reports::view
