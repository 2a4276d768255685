/// \file
/// Sentences as they are read: without the marks around names.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "reports/view/words.hpp"

#include <string>
#include <string_view>

namespace cxmat::testing {

[[nodiscard]] inline std::string plain(std::string_view text) {
  return reports::view::without_isolates(text);
}

}  // namespace cxmat::testing
