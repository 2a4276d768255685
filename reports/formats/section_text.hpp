/// \file
/// A section for a terminal.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/section.hpp"

#include <string>

namespace cxmat::reports {

/// Its sentences, then its tables, those behind charts first; at most 100 columns wide.
[[nodiscard]] std::string section_text(const view::Section& section);

}  // namespace cxmat::reports
