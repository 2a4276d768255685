/// \file
/// JSON into a <script> element.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports::forms {

/// The same JSON without "<", line and paragraph separators, and without the controls that are no
/// ASCII, which become blanks. `json`: UTF-8.
[[nodiscard]] std::string fit_for_script(std::string_view json);

}  // namespace cxmat::reports::forms
