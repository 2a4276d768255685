/// \file
/// Text as XML allows it, for files that are XML of their own.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// UTF-8 `text` without U+FFFE and U+FFFF, which no XML may hold; control characters other than
/// tab and line ends become spaces.
[[nodiscard]] std::string xml_text(std::string_view text);

}  // namespace cxmat::reports
