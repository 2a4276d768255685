/// \file
/// The page's script: its parts, joined.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace cxmat::reports::forms {

/// Without comments and blanks that only its authors need. Never holds "</".
[[nodiscard]] std::string page_script();

}  // namespace cxmat::reports::forms
