/// \file
/// What people wrote, as it is kept.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports::forms {

/// storable() without blanks and empty lines around it; "" for "-", which stands for not shown in
/// files.
[[nodiscard]] std::string tidy_text(std::string_view text);

/// storable() on one line.
[[nodiscard]] std::string flat_text(std::string_view text);

}  // namespace cxmat::reports::forms
