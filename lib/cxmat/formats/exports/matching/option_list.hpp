/// \file
/// Several options in one cell.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <functional>
#include <optional>
#include <string_view>
#include <vector>

namespace cxmat::exports {

/// A cell's parts between `separators` (each a character; `comma_and_blank`: ", ", too), as few as
/// can be: what `is_known` says is one part although separators are in it, is one. `longest`: so
/// many separators can be within a part. Parts that are not known are listed as they stand.
[[nodiscard]] std::vector<std::string_view> split_options(
    std::string_view cell, std::string_view separators, bool comma_and_blank, std::size_t longest,
    const std::function<bool(std::string_view)>& is_known);

}  // namespace cxmat::exports
