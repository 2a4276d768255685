/// \file
/// What templates leave behind, put in order.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// One empty line where a template's parts leave several, one line end at the end.
[[nodiscard]] std::string tidy_markdown(std::string_view markdown);

}  // namespace cxmat::reports
