/// \file
/// Calendar dates as texts.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace cxmat {

/// True for a day that exists, written YYYY-MM-DD.
[[nodiscard]] bool is_date(std::string_view text) noexcept;

}  // namespace cxmat
