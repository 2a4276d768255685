/// \file
/// A stylesheet as reports carry it: without comments and indentation, which only its authors need.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// `css` with the same meaning: comments are dropped, white space is one space, and none where CSS
/// needs none (at the start, around braces, after semicolons, commas and colons). What stands in quotes is
/// kept as it is.
[[nodiscard]] std::string compact(std::string_view css);

}  // namespace cxmat::reports
