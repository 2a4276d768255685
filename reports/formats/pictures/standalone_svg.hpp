/// \file
/// A chart as a file of its own, for programs that know no page around it.
// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace cxmat::reports {

/// `svg`, an element as the charts write it, as a document: its style inside in the light colours
/// of `stylesheet`, on white paper, so that it is legible on any ground. "" for "".
[[nodiscard]] std::string standalone_svg(std::string_view svg, std::string_view stylesheet);

}  // namespace cxmat::reports
